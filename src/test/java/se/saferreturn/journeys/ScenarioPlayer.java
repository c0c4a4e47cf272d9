package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import se.saferreturn.alarm.process.OverdueWork;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.correction.CorrectionRequest;
import se.saferreturn.correction.Corrections;
import se.saferreturn.protection.Emergencies;
import se.saferreturn.protection.EmergencyReason;
import se.saferreturn.reminder.process.RemindOfDays;
import se.saferreturn.routing.ProcessIds;
import se.saferreturn.staff.Person;

/**
 * Plays scenarios through the services that Tasklist uses: every step is done by a logged-in user who must see the task,
 * claims it, gets its form filled with what is known and submits the whole form, as the browser does. Time passes by
 * moving the engine's clock.
 */
public final class ScenarioPlayer {

    /** The engine gives lists to people by the page only. */
    private static final int MOST_OPEN_TASKS = 50;

    /** Stands in an answer for the number of the case that was there before. */
    private static final String EARLIER_CASE = "{earlier case}";

    /** Stands for a process in a step that puts answers of the referral right. */
    private static final String REMINDER = "reminder";

    private static final String CORRECTION = "correction of the referral";

    /** Stands for a process in a step that adds a document. */
    private static final String DOCUMENT = "document";

    private final ProcessEngine engine;
    private final FormFiller formFiller;
    private final LoggedIn loggedIn;
    private final NamesakeCheck namesakes;

    public ScenarioPlayer(ProcessEngine engine) {
        this.engine = engine;
        this.formFiller = new FormFiller(engine.getFormService());
        this.loggedIn = new LoggedIn(engine.getIdentityService());
        this.namesakes = new NamesakeCheck(engine, loggedIn, formFiller);
    }

    /** Plays a scenario to its last step. */
    public PlayedCase play(Scenario scenario) {
        return playUntil(scenario, step -> false);
    }

    /** Plays a scenario and stops before the first step that the condition names. */
    public PlayedCase playUntil(Scenario scenario, Predicate<Scenario.Step> stop) {
        List<String> notAboutThat = Stream.of(NamesakeCheck.TASK, NamesakeCheck.LATER)
                .filter(task -> scenario.steps().stream().noneMatch(step -> step.does(task)))
                .toList();
        List<PlayedCase> earlier = scenario.also().stream()
                .filter(Scenario.Earlier::isOpen)
                .map(other -> play(other.toPlay()))
                .toList();
        PlayedCase played = open(scenario.opening());
        earlier.forEach(played::comesAfter);
        for (Scenario.Step step : scenario.steps()) {
            for (String task : notAboutThat) {
                namesakes.answerNo(played, task);
                runDueJobs(played);
            }
            if (stop.test(step)) {
                break;
            }
            try {
                play(played, step);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "Scenario %s, %s, step %d (%s): %s"
                                .formatted(
                                        scenario.id(),
                                        played,
                                        played.stepsDone().size() + 1,
                                        step.inShort(),
                                        failure.getMessage()),
                        failure);
            }
            played.stepsDone().add(step);
        }
        return played;
    }

    private PlayedCase open(Scenario.Opening opening) {
        String process = opening.process() == null ? ReturnCases.PROCESS : opening.process();
        ProcessInstance started = start(process, opening.user(), opening.form(), "");
        PlayedCase played = new PlayedCase(started.getBusinessKey(), started.getProcessInstanceId());
        runDueJobs(played);
        return played;
    }

    /** Plays one step of a case that is open. */
    public void play(PlayedCase played, Scenario.Step step) {
        boolean opensAnother = step.follow() != null || !played.caseNumber().startsWith("SR-");
        Map<String, String> before = opensAnother ? new ReturnCases(engine).all() : Map.of();
        if (step.refused() == null) {
            carryOut(played, step);
        } else {
            refused(played, step, step.refused());
        }
        if (step.expect() != null) {
            new Expectations(engine, loggedIn, played).check(step.expect());
        } else {
            runDueJobs(played);
        }
        if (opensAnother) {
            followTheNewOne(played, before, step);
        }
    }

    private void carryOut(PlayedCase played, Scenario.Step step) {
        if (step.task() != null && step.user() != null) {
            doTask(played, step.task(), step.user(), answers(played, step));
        } else if (CORRECTION.equals(step.process()) && step.user() != null) {
            correctTheReferral(played, step.user(), step.answers());
        } else if (DOCUMENT.equals(step.process()) && step.user() != null) {
            addDocument(played, step.user(), step.answers());
        } else if (ProcessIds.OVERDUE_WORK.equals(step.process()) && Scenario.SYSTEM.equals(step.user())) {
            lookForOverdueWork(played);
        } else if (REMINDER.equals(step.process()) && Scenario.SYSTEM.equals(step.user())) {
            artifact(RemindOfDays.class).look(played.numbers()::contains);
        } else if (step.process() != null && Scenario.SYSTEM.equals(step.user())) {
            startBySystem(step.process(), played.caseNumber(), step.answers());
        } else if (step.process() != null && step.user() != null) {
            ProcessInstance started = start(step.process(), step.user(), answers(played, step), played.caseNumber());
            played.numbers().add(started.getBusinessKey());
        } else if (step.emergency() != null && step.user() != null) {
            openInAnEmergency(played, step.user(), step.emergency());
        } else if (step.pass() != null) {
            Days.pass(step.pass());
        }
    }

    private static Map<String, Object> answers(PlayedCase played, Scenario.Step step) {
        Map<String, Object> answers = new LinkedHashMap<>(step.answers());
        answers.replaceAll((key, answer) -> answer instanceof String text && text.contains(EARLIER_CASE)
                ? text.replace(EARLIER_CASE, played.earlierCase())
                : answer);
        return answers;
    }

    private void refused(PlayedCase played, Scenario.Step step, String words) {
        Traces before = Traces.of(engine, played);
        try {
            carryOut(played, step);
        } catch (RuntimeException refusal) {
            assertThat(refusal).hasMessageContaining(words);
            assertThat(Traces.of(engine, played)).as("what a refusal leaves").isEqualTo(before);
            return;
        }
        throw new AssertionError("%s was not refused".formatted(step.inShort()));
    }

    private ProcessInstance start(String key, String user, Map<String, Object> answers, String caseNumber) {
        return loggedIn.as(user, () -> {
            ProcessDefinition process = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            if (process == null) {
                throw new AssertionError(user + " may not start " + key + ".");
            }
            return engine.getFormService()
                    .submitStartForm(process.getId(), formFiller.fillStartForm(process.getId(), answers, caseNumber));
        });
    }

    private void openInAnEmergency(PlayedCase played, String user, String reason) {
        loggedIn.as(
                user,
                () -> artifact(Emergencies.class)
                        .open(
                                new Person(user, Set.of()),
                                new CaseNumber(played.caseNumber()),
                                new EmergencyReason(reason)));
    }

    private void correctTheReferral(PlayedCase played, String user, Map<String, Object> answers) {
        CaseNumber number = new CaseNumber(played.caseNumber());
        Map<String, Object> corrected = new LinkedHashMap<>(answers);
        corrected.replaceAll((key, answer) -> Days.onThisDay(answer));
        PastEntry referral =
                artifact(CaseFile.class).history(number, Set.of("referral")).get(0);
        loggedIn.as(
                user,
                () -> artifact(Corrections.class)
                        .correct(new CorrectionRequest(
                                new Person(user, Set.of()),
                                number,
                                referral.id(),
                                referral.corrections().size(),
                                corrected,
                                "Det var fel i anmälan.")));
    }

    private void addDocument(PlayedCase played, String user, Map<String, Object> answers) {
        new AddedDocuments(engine)
                .add(
                        played.caseNumber(),
                        String.valueOf(answers.get("title")),
                        String.valueOf(answers.get("kind")),
                        user);
    }

    private <T> T artifact(Class<T> type) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getArtifactFactory()
                .getArtifact(type);
    }

    private void lookForOverdueWork(PlayedCase played) {
        artifact(OverdueWork.class).look(played.numbers()::contains);
    }

    private void startBySystem(String key, String caseNumber, Map<String, Object> facts) {
        engine.getRuntimeService().startProcessInstanceByKey(key, caseNumber, facts);
    }

    private void doTask(PlayedCase played, String name, String user, Map<String, Object> answers) {
        loggedIn.as(user, () -> {
            Task task = findTask(played, name, user);
            boolean claims = task.getAssignee() == null;
            if (claims) {
                engine.getTaskService().claim(task.getId(), user);
            }
            try {
                engine.getFormService().submitTaskForm(task.getId(), formFiller.fillTaskForm(task.getId(), answers));
            } catch (RuntimeException refusal) {
                if (claims) {
                    engine.getTaskService().claim(task.getId(), null);
                }
                throw refusal;
            }
            return task;
        });
    }

    private Task findTask(PlayedCase played, String name, String user) {
        List<Task> visible = played.numbers().stream()
                .flatMap(number -> engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .orderByTaskCreateTime()
                        .asc()
                        .listPage(0, MOST_OPEN_TASKS)
                        .stream())
                .toList();
        return visible.stream()
                .filter(task -> name.equals(task.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s does not see a task \"%s\" in case %s, only %s"
                        .formatted(
                                user,
                                name,
                                played.caseNumber(),
                                visible.stream().map(Task::getName).toList())));
    }

    /** The case that was opened since, if there is one. */
    private void followTheNewOne(PlayedCase played, Map<String, String> before, Scenario.Step step) {
        Map<String, String> opened = new ReturnCases(engine).since(before);
        if (opened.size() > 1 || (opened.isEmpty() && step.follow() != null)) {
            throw new AssertionError("One case should have been opened, but there are " + opened.values());
        }
        opened.forEach((id, number) -> played.follow(number, id));
        runDueJobs(played);
    }

    /** What the job executor would do by now. */
    public void runDueJobs(PlayedCase played) {
        CaseJobs jobs = new CaseJobs(engine, played.numbers());
        List<Job> due = jobs.due();
        while (!due.isEmpty()) {
            due.forEach(jobs::run);
            due = jobs.due();
        }
    }

    /** Sets the engine's clock, and with it the application's; it goes on from there. */
    public static void setClock(Instant now) {
        Days.setClock(now);
    }
}
