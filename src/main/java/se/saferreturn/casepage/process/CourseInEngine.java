package se.saferreturn.casepage.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casepage.CaseCourse;
import se.saferreturn.casepage.CaseCourse.OpenStep;
import se.saferreturn.casepage.CaseCourse.PastStep;
import se.saferreturn.casepage.CaseCourse.Step;
import se.saferreturn.casepage.CaseCourses;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.engine.EngineRecords;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.routing.InWords;
import se.saferreturn.routing.ProcessIds;

/** Reads the course of a case from the engine, on behalf of the system: the door to it has been passed before. */
@Component
class CourseInEngine implements CaseCourses {

    /** More than any case has; a list without end could exhaust the server. */
    private static final int MOST = 1_000;

    private static final Map<String, Step> STEPS = Map.of(
            ProcessIds.BEFORE_TRAVEL, Step.BEFORE_TRAVEL,
            ProcessIds.TRAVEL, Step.DURING_TRAVEL,
            ProcessIds.AFTER_RETURN, Step.AFTER_RETURN);

    /** What a file is opened for. Reports, alarms and reviews run beside it, and after its end as well. */
    private static final Set<String> WORK_ITSELF =
            Set.of(ProcessIds.RETURN_CASE, ProcessIds.HOTLINE_ENQUIRY, ProcessIds.DATA_REQUEST);

    private static final Comparator<Past> LATEST_FIRST = Comparator.comparing(
                    (Past past) -> past.told().at())
            .thenComparing(Past::begun)
            .thenComparing(Past::count)
            .reversed();

    private final ProcessEngine engine;
    private final AsSystem system;

    CourseInEngine(ProcessEngine engine, AsSystem system) {
        this.engine = engine;
        this.system = system;
    }

    @Override
    public CaseCourse of(CaseNumber caseNumber) {
        return system.ask(() -> read(caseNumber));
    }

    private CaseCourse read(CaseNumber caseNumber) {
        List<HistoricProcessInstance> processes = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .listPage(0, MOST);
        List<OpenStep> open = engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber.value())
                .orderByDueDate()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(this::openStep)
                .toList();
        List<PastStep> past = processes.stream()
                .flatMap(this::pastSteps)
                .sorted(LATEST_FIRST)
                .limit(MOST)
                .map(Past::told)
                .toList();
        return new CaseCourse(step(processes), open, past);
    }

    /** The step that was begun last: between two of them, or when one was broken off, the case has not gone back. */
    private static Step step(List<HistoricProcessInstance> processes) {
        boolean goesOn = processes.stream()
                .anyMatch(process ->
                        process.getEndTime() == null && WORK_ITSELF.contains(process.getProcessDefinitionKey()));
        return goesOn
                ? processes.stream()
                        .filter(process -> STEPS.containsKey(process.getProcessDefinitionKey()))
                        .max(Comparator.comparing(HistoricProcessInstance::getStartTime))
                        .map(process -> STEPS.get(process.getProcessDefinitionKey()))
                        .orElse(Step.REFERRAL)
                : Step.ENDED;
    }

    private OpenStep openStep(Task task) {
        Set<String> groups = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link ->
                        IdentityLinkType.CANDIDATE.equals(link.getType()) || NamedStaff.TEAM.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new OpenStep(
                task.getName(),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                groups,
                groups.stream().map(InWords::group).sorted().toList(),
                task.getAssignee() != null);
    }

    /** A step and how the engine counts it. */
    private record Past(PastStep told, Instant begun, long count) {}

    private Stream<Past> pastSteps(HistoricProcessInstance process) {
        HistoryService history = engine.getHistoryService();
        Function<HistoricActivityInstance, Past> shown = step -> new Past(
                new PastStep(
                        step.getEndTime().toInstant(),
                        step.getActivityName(),
                        Objects.requireNonNullElse(
                                process.getProcessDefinitionName(), process.getProcessDefinitionKey()),
                        step.isCanceled()),
                step.getStartTime().toInstant(),
                EngineRecords.count(step));
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(process.getId())
                .finished()
                .listPage(0, MOST)
                .stream()
                .filter(step -> step.getActivityName() != null && isTold(step.getActivityType()))
                .map(shown);
    }

    /** What people do and what happens; how the model gets from one to the next is of no interest here. */
    private static boolean isTold(String type) {
        return type.equals("userTask") || type.endsWith("Event") || type.startsWith("boundary");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
