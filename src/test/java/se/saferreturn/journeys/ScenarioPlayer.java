package se.saferreturn.journeys;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * Plays scenarios through the services that Tasklist uses: every step is done by a logged-in user who must see the task,
 * claims it, gets its form filled with what is known and submits the whole form, as the browser does. Time passes by
 * moving the engine's clock.
 */
public final class ScenarioPlayer {

    private static final String PROCESS = "return-case";

    /** The engine gives lists to people by the page only. */
    private static final int MOST_OPEN_TASKS = 50;

    private final ProcessEngine engine;
    private final FormFiller formFiller;

    public ScenarioPlayer(ProcessEngine engine) {
        this.engine = engine;
        this.formFiller = new FormFiller(engine.getFormService());
    }

    /** Plays a scenario to its last step. */
    public PlayedCase play(Scenario scenario) {
        return playUntil(scenario, step -> false);
    }

    /** Plays a scenario and stops before the first step that the condition names. */
    public PlayedCase playUntil(Scenario scenario, Predicate<Scenario.Step> stop) {
        PlayedCase played = open(scenario.opening());
        for (Scenario.Step step : scenario.steps()) {
            if (stop.test(step)) {
                break;
            }
            play(played, step);
            played.stepsDone().add(step);
        }
        return played;
    }

    private PlayedCase open(Scenario.Opening opening) {
        ProcessInstance started = as(opening.user(), () -> {
            ProcessDefinition process = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(PROCESS)
                    .latestVersion()
                    .singleResult();
            if (process == null) {
                throw new IllegalStateException(opening.user() + " may not open a case.");
            }
            return engine.getFormService()
                    .submitStartForm(process.getId(), formFiller.fillStartForm(process.getId(), opening.form()));
        });
        PlayedCase played = new PlayedCase(started.getBusinessKey(), started.getProcessInstanceId(), new ArrayList<>());
        runDueJobs(played);
        return played;
    }

    /** Plays one step of a case that is open. */
    public void play(PlayedCase played, Scenario.Step step) {
        if (step.task() != null && step.user() != null) {
            doTask(played, step.task(), step.user(), step.answers());
        } else {
            Days.pass(String.valueOf(step.pass()));
        }
        runDueJobs(played);
    }

    private void doTask(PlayedCase played, String name, String user, Map<String, Object> answers) {
        as(user, () -> {
            Task task = findTask(played, name, user);
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), user);
            }
            engine.getFormService().submitTaskForm(task.getId(), formFiller.fillTaskForm(task.getId(), answers));
            return task;
        });
    }

    private Task findTask(PlayedCase played, String name, String user) {
        List<Task> visible = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST_OPEN_TASKS);
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

    /** What the job executor would do by now. */
    public void runDueJobs(PlayedCase played) {
        List<Job> due = dueJobs(played);
        while (!due.isEmpty()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = dueJobs(played);
        }
    }

    private List<Job> dueJobs(PlayedCase played) {
        HistoryService history = engine.getHistoryService();
        Set<String> instances = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .unfinished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceIds(instances)
                .executable()
                .list();
    }

    private <T> T as(String user, Supplier<T> action) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        engine.getIdentityService().setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Sets the engine's clock, and with it the application's; it goes on from there. */
    public static void setClock(Instant now) {
        Days.setClock(now);
    }
}
