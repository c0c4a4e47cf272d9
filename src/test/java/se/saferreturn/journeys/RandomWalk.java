package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.form.RandomAnswers;

/**
 * Walks one case through the programme as chance has it: somebody does one of the open tasks, with answers that the form
 * accepts or refuses, or time passes, or something happens in the case. The longer it lasts, the more people choose the
 * answers that bring it to an end. The same seed walks the same way on the same day.
 */
final class RandomWalk {

    private static final int MOST_STEPS = 400;

    /** After how many steps people begin to want an end; few walks are long, since long ones take long. */
    private static final List<Integer> PATIENCE = List.of(4, 8, 12, 16, 45);

    private static final int MOST_ATTEMPTS = 12;

    private static final String CASE_EVENT = "case-event";

    /** What is begun, the more often the more often it stands here. */
    private static final List<String> BEGINNINGS = List.of(
            ReturnCases.PROCESS,
            ReturnCases.PROCESS,
            ReturnCases.PROCESS,
            ReturnCases.PROCESS,
            ReturnCases.PROCESS,
            ReturnCases.PROCESS,
            "hotline-enquiry",
            "hotline-enquiry",
            "data-request");

    private final ProcessEngine engine;
    private final LoggedIn loggedIn;
    private final FormFiller forms;
    private final Random random;
    private final List<String> diary = new ArrayList<>();
    private final int patience;
    private PlayedCase walked = new PlayedCase("", "");
    private int steps;

    RandomWalk(ProcessEngine engine, long seed) {
        this.engine = engine;
        this.loggedIn = new LoggedIn(engine.getIdentityService());
        this.forms = new FormFiller(engine.getFormService());
        this.random = new Random(seed);
        this.patience = oneOf(PATIENCE);
    }

    /**
     * Walks until nothing is left to do.
     *
     * @return ids of the end events that were reached
     * @throws AssertionError the case is stuck, does not end, or ends where no case should end
     */
    List<String> walk() {
        try {
            begin();
            while (goOn()) {
                steps++;
                assertThat(steps).as("steps without an end").isLessThan(MOST_STEPS);
            }
            return checkedEndings();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(
                    "%s after %d steps: %s%n  %s"
                            .formatted(walked, steps, failure.getMessage(), String.join("\n  ", diary)),
                    failure);
        }
    }

    int steps() {
        return steps;
    }

    /** What was done, in order, without any answer. */
    List<String> diary() {
        return diary;
    }

    private void begin() {
        List<String> startable =
                BEGINNINGS.stream().filter(key -> definition(key).isPresent()).toList();
        String key = oneOf(startable);
        if (random.nextInt(4) == 0) {
            ProcessDefinition process = definition(key).orElseThrow();
            FormFiller.OpenForm form = forms.openStartForm(process.getId());
            mustBeRefused(form, answers(form, Map.of()), wrong -> submitStart(process, starter(key), wrong));
        }
        ProcessInstance started = start(key, Map.of());
        walked = new PlayedCase(started.getBusinessKey(), started.getProcessInstanceId());
        addDecisions();
        runDue(new CaseJobs(engine, walked.numbers()));
    }

    /** Without the decisions of both countries no child would ever travel. */
    private void addDecisions() {
        if (walked.caseNumber().startsWith("SR-")) {
            AddedDocuments documents = new AddedDocuments(engine);
            documents.add(walked.caseNumber(), Tendencies.DECISION_IN_SWEDEN, "decision", "coordinator.stockholm");
            documents.add(walked.caseNumber(), Tendencies.DECISION_AT_HOME, "decision", "coordinator.stockholm");
        }
    }

    /** One step; false when everything has ended. */
    private boolean goOn() {
        CaseJobs jobs = new CaseJobs(engine, walked.numbers());
        Map<String, String> cases = walked.caseNumber().startsWith("HE-") ? new ReturnCases(engine).all() : Map.of();
        List<Task> tasks = tasks();
        Optional<Job> timer = jobs.next();
        if (tasks.isEmpty() && timer.isEmpty()) {
            return false;
        }
        double chance = random.nextDouble();
        if (chance < 0.08 && steps < 2 * patience && canHappen()) {
            somethingHappens();
        } else if (timer.isPresent() && (tasks.isEmpty() || (chance < 0.2 && !ending()))) {
            timePasses(timer.get());
        } else if (tasks.isEmpty()) {
            return false;
        } else if (chance > 0.9) {
            tryNonsense(oneOf(tasks));
        } else {
            doTask(oneOf(tasks));
        }
        runDue(jobs);
        if (!cases.isEmpty()) {
            follow(new ReturnCases(engine).since(cases));
        }
        return true;
    }

    private void runDue(CaseJobs jobs) {
        for (List<Job> due = jobs.due(); !due.isEmpty(); due = jobs.due()) {
            due.forEach(jobs::run);
        }
    }

    private void timePasses(Job timer) {
        Instant due = timer.getDuedate().toInstant();
        diary.add("time passes until " + due);
        if (due.isAfter(Days.now().toInstant())) {
            Days.setClock(due.plusSeconds(1));
        }
    }

    private void doTask(Task task) {
        List<String> refusals = new ArrayList<>();
        for (String user : usersFor(task)) {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                try {
                    loggedIn.as(user, () -> submit(task, user));
                    diary.add("%s: %s".formatted(user, task.getName()));
                    return;
                } catch (InvalidRequestException refused) {
                    refusals.add(user + ": " + refused.getMessage());
                    release(task);
                }
            }
        }
        throw new AssertionError("Nobody can do \"%s\": %s".formatted(task.getName(), refusals));
    }

    private Task submit(Task task, String user) {
        claim(task, user);
        FormFiller.OpenForm form = forms.openTaskForm(task.getId());
        engine.getFormService().submitTaskForm(task.getId(), typed(answers(form, Map.of())));
        return task;
    }

    private void claim(Task task, String user) {
        if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), user);
        }
    }

    private void release(Task task) {
        if (task.getAssignee() == null) {
            engine.getTaskService().setAssignee(task.getId(), null);
        }
    }

    private void tryNonsense(Task task) {
        for (String user : usersFor(task)) {
            try {
                loggedIn.as(user, () -> {
                    claim(task, user);
                    return task;
                });
            } catch (InvalidRequestException anotherPersonIsNeeded) {
                continue;
            }
            diary.add("%s: %s, with nonsense".formatted(user, task.getName()));
            FormFiller.OpenForm form = loggedIn.as(user, () -> forms.openTaskForm(task.getId()));
            mustBeRefused(
                    form,
                    answers(form, Map.of()),
                    wrong -> loggedIn.as(user, () -> {
                        engine.getFormService().submitTaskForm(task.getId(), wrong);
                        return task;
                    }));
            release(task);
            return;
        }
    }

    private interface Submission {
        void send(VariableMap answers);
    }

    private void mustBeRefused(FormFiller.OpenForm form, Map<String, @Nullable Object> valid, Submission submission) {
        Optional<Map<String, @Nullable Object>> wrong =
                randomAnswers(form, Map.of()).invalid(valid, form.shown());
        if (wrong.isEmpty()) {
            return;
        }
        Traces before = Traces.of(engine, walked);
        try {
            submission.send(typed(wrong.get()));
        } catch (InvalidRequestException refused) {
            assertThat(refused.getStatus().getStatusCode()).isEqualTo(400);
            assertThat(Traces.of(engine, walked)).as("what nonsense leaves").isEqualTo(before);
            return;
        }
        throw new AssertionError("Nonsense was accepted by " + form.form());
    }

    private boolean canHappen() {
        return walked.caseNumber().startsWith("SR-") && definition(CASE_EVENT).isPresent();
    }

    /** Whatever is reported is taken, or refused without a trace. */
    private void somethingHappens() {
        Map<String, String> cases = new ReturnCases(engine).all();
        Traces before = Traces.of(engine, walked);
        try {
            ProcessInstance event = start(CASE_EVENT, Map.of("caseNumber", List.of(walked.caseNumber())));
            diary.add("something happens: " + event.getId());
            follow(new ReturnCases(engine).since(cases));
        } catch (InvalidRequestException refused) {
            diary.add("something happens, refused: " + refused.getMessage());
            assertThat(Traces.of(engine, walked))
                    .as("what a refused event leaves")
                    .isEqualTo(before);
        }
    }

    private void follow(Map<String, String> opened) {
        assertThat(opened.values()).as("cases that were opened in one step").hasSizeLessThan(2);
        opened.forEach((id, number) -> {
            diary.add("goes on as " + number);
            walked.follow(number, id);
            addDecisions();
        });
    }

    private ProcessInstance start(String key, Map<String, List<?>> wanted) {
        ProcessDefinition process = definition(key).orElseThrow();
        FormFiller.OpenForm form = forms.openStartForm(process.getId());
        String user = starter(key);
        ProcessInstance started = submitStart(process, user, typed(answers(form, wanted)));
        diary.add("%s starts %s".formatted(user, key));
        return started;
    }

    private ProcessInstance submitStart(ProcessDefinition process, String user, VariableMap answers) {
        return loggedIn.as(user, () -> engine.getFormService().submitStartForm(process.getId(), answers));
    }

    /** Somebody who finds the process under "Start process" in Tasklist. */
    private String starter(String key) {
        List<DemoUsers.DemoUser> users = new ArrayList<>(DemoUsers.ALL);
        Collections.shuffle(users, random);
        return users.stream()
                .filter(user -> mayStart(user, key))
                .map(DemoUsers.DemoUser::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may start " + key));
    }

    private boolean mayStart(DemoUsers.DemoUser user, String key) {
        AuthorizationService rights = engine.getAuthorizationService();
        List<String> groups = user.groups();
        return rights.isUserAuthorized(
                        user.id(),
                        groups,
                        ProcessDefinitionPermissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        key)
                && rights.isUserAuthorized(
                        user.id(), groups, ProcessInstancePermissions.CREATE, Resources.PROCESS_INSTANCE);
    }

    private Optional<ProcessDefinition> definition(String key) {
        return Optional.ofNullable(engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private List<Task> tasks() {
        return walked.numbers().stream()
                .flatMap(number -> engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .orderByTaskCreateTime()
                        .asc()
                        .orderByTaskName()
                        .asc()
                        .list()
                        .stream())
                .toList();
    }

    /** Those whose task it is, in any order. */
    private List<String> usersFor(Task task) {
        if (task.getAssignee() != null) {
            return List.of(task.getAssignee());
        }
        List<String> users = new ArrayList<>(engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                // under protected identity named staff are candidates, and their group is not
                .flatMap(link -> link.getGroupId() == null
                        ? Stream.of(link.getUserId())
                        : loggedIn.members(link.getGroupId()).stream())
                .distinct()
                .toList());
        assertThat(users).as("people for \"%s\"", task.getName()).isNotEmpty();
        Collections.shuffle(users, random);
        return users;
    }

    private Map<String, @Nullable Object> answers(FormFiller.OpenForm form, Map<String, List<?>> wanted) {
        return randomAnswers(form, wanted).valid(form.shown());
    }

    private RandomAnswers randomAnswers(FormFiller.OpenForm form, Map<String, List<?>> wanted) {
        Map<String, List<?>> preferred = new HashMap<>(Tendencies.TO_GO_ON);
        if (ending()) {
            preferred.putAll(Tendencies.TO_COME_TO_AN_END);
        }
        preferred.putAll(wanted);
        return new RandomAnswers(form.json(), random, ClockUtil.getCurrentTime().toInstant(), preferred);
    }

    private boolean ending() {
        return steps > patience && random.nextInt(patience) < steps - patience;
    }

    private static VariableMap typed(Map<String, @Nullable Object> answers) {
        VariableMap typed = Variables.createVariables();
        answers.forEach((key, value) -> typed.putValueTyped(key, FormFiller.typed(value)));
        return typed;
    }

    private List<String> checkedEndings() {
        List<HistoricProcessInstance> parts = walked.numbers().stream()
                .flatMap(number -> engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .list()
                        .stream())
                .toList();
        assertThat(parts.stream()
                        .filter(part -> part.getEndTime() == null)
                        .flatMap(part -> openActivities(part.getId())))
                .as("where the case is stuck")
                .isEmpty();
        List<String> reached = new ArrayList<>();
        for (HistoricProcessInstance root : parts) {
            if (root.getSuperProcessInstanceId() == null) {
                List<String> endings = endings(root);
                assertThat(endings)
                        .as("endings of " + root.getProcessDefinitionKey())
                        .isNotEmpty();
                reached.addAll(endings);
            }
        }
        return reached;
    }

    private Stream<String> openActivities(String instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .unfinished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId);
    }

    /** A case ends in one of the endings that statistics know, everything else in an end event of its own. */
    private List<String> endings(HistoricProcessInstance root) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(root.getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> root.getProcessDefinitionKey().equals(ReturnCases.PROCESS)
                        ? ScenariosTest.OUTCOMES.containsKey(id)
                        : id.startsWith("EndEvent_"))
                .toList();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
