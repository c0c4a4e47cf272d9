package se.saferreturn.alarm.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.Clocks;

/** The alarms and reminders that models have of their own. */
@Component
public class AlarmsInModels {

    private static final Logger log = LoggerFactory.getLogger(AlarmsInModels.class);

    private static final int PRIORITY_OF_ALARMS = 90;
    private static final int PAGE = 500;
    private static final String AGAIN = "overdue-work-again";

    /** A timer that has not gone off so long after its time will not. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ProcessEngine engine;
    private final GroupsOfTask groups;
    private final CaseFile caseFile;
    private final Clocks clocks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** By the id of a process definition, which never changes. */
    private final Map<String, AlarmsOfModel> read = new ConcurrentHashMap<>();

    AlarmsInModels(
            ProcessEngine engine,
            GroupsOfTask groups,
            CaseFile caseFile,
            Clocks clocks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.groups = groups;
        this.caseFile = caseFile;
        this.clocks = clocks;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whether an alarm of its model is going on about this task: its timer runs, somebody has the alarm, or has answered it a
     * short time ago. What was answered long ago and is not done yet is watched by nobody any more.
     */
    boolean watch(Task task) {
        AlarmsOfModel model = model(task.getProcessDefinitionId());
        return hasTimer(task, model.timersAt(task.getTaskDefinitionKey()))
                || isBeingToldOf(task, model.alarmsAbout(task.getTaskDefinitionKey()));
    }

    /**
     * Whether an alarm is open that is meant for somebody else, and the same people have both: they stand in for those who did
     * not get the task, because the person has not consented or no mission takes part.
     */
    boolean wouldTellThemselves(Task task) {
        return model(task.getProcessDefinitionId()).alarmsAbout(task.getTaskDefinitionKey()).stream()
                .flatMap(alarm -> open(task.getProcessInstanceId(), Set.of(alarm)).stream())
                .anyMatch(alarm -> alarm.getPriority() == PRIORITY_OF_ALARMS && tellsThemselves(alarm, task));
    }

    /**
     * Ends every alarm and reminder about a task that was done meanwhile, or is no longer needed: it would send somebody after
     * work that is done. Ends also what would tell people of their own work; an alarm only when somebody else was told
     * instead.
     */
    public void endThoseWithoutCause() {
        endThoseWithoutCause(everyCase -> true);
    }

    /** The same for some cases only. */
    public void endThoseWithoutCause(Predicate<String> businessKeys) {
        Set<String> keys = engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(definition -> model(definition).endWithTheirWork().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        Set<String> toldElsewhere = OverdueWork.toldOf(engine);
        List<Task> withoutCause = new ArrayList<>();
        List<Task> page;
        int first = 0;
        do {
            page = engine.getTaskService()
                    .createTaskQuery()
                    .taskDefinitionKeyIn(keys.toArray(String[]::new))
                    .orderByTaskId()
                    .asc()
                    .listPage(first, PAGE);
            page.stream()
                    .filter(alarm -> businessKeys.test(businessKey(alarm)) && hasNoCause(alarm, toldElsewhere))
                    .forEach(withoutCause::add);
            first += page.size();
        } while (page.size() == PAGE);
        withoutCause.forEach(this::end);
    }

    private boolean hasNoCause(Task alarm, Set<String> toldElsewhere) {
        Set<String> watched = model(alarm.getProcessDefinitionId()).watchedBy(alarm.getTaskDefinitionKey());
        if (watched.isEmpty()) {
            return false;
        }
        List<Task> work = open(alarm.getProcessInstanceId(), watched);
        return work.stream()
                .allMatch(task -> tellsThemselves(alarm, task)
                        && (alarm.getPriority() < PRIORITY_OF_ALARMS || toldElsewhere.contains(task.getId())));
    }

    private boolean tellsThemselves(Task alarm, Task task) {
        return model(task.getProcessDefinitionId())
                        .isMeantForOthers(task.getTaskDefinitionKey(), alarm.getTaskDefinitionKey())
                && alarm.getAssignee() == null
                && groups.of(alarm).equals(groups.of(task));
    }

    private boolean hasTimer(Task task, Set<String> timers) {
        Date latest = Date.from(clock.instant().minus(PATIENCE));
        return timers.stream()
                .anyMatch(timer -> engine.getManagementService()
                                .createJobQuery()
                                .processInstanceId(task.getProcessInstanceId())
                                .activityId(timer)
                                .duedateHigherThan(latest)
                                .count()
                        > 0);
    }

    private boolean isBeingToldOf(Task task, Set<String> alarms) {
        return !alarms.isEmpty()
                && (!open(task.getProcessInstanceId(), alarms).isEmpty()
                        || lastAnswer(task.getProcessInstanceId(), alarms)
                                .filter(answered -> clocks.afterMoment(AGAIN, inSweden(answered))
                                        .toInstant()
                                        .isAfter(clock.instant()))
                                .isPresent());
    }

    /** What the system has ended was nobody's answer, and had nobody's name. */
    private Optional<Instant> lastAnswer(String processInstance, Set<String> alarms) {
        return engine
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(processInstance)
                .taskDefinitionKeyIn(alarms.toArray(String[]::new))
                .taskAssigned()
                .finished()
                .orderByHistoricTaskInstanceEndTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricTaskInstance::getEndTime)
                .map(Date::toInstant)
                .findFirst();
    }

    private static String inSweden(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(Clocks.SWEDEN));
    }

    private List<Task> open(String processInstance, Set<String> keys) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(processInstance)
                .taskDefinitionKeyIn(keys.toArray(String[]::new))
                .list();
    }

    private void end(Task alarm) {
        try {
            transaction.executeWithoutResult(status -> {
                caseFile.append(endedBySystem(alarm));
                engine.getTaskService().complete(alarm.getId());
            });
        } catch (RuntimeException failure) {
            // somebody may do it at this moment
            log.info(
                    "The alarm {} could not be ended ({}); it is tried again",
                    alarm.getTaskDefinitionKey(),
                    failure.getClass().getSimpleName());
        }
    }

    /** Stands for the form of the alarm: nobody has followed it up, and that is seen in the file. */
    private CaseFileEntry endedBySystem(Task alarm) {
        return new CaseFileEntry(
                new CaseNumber(businessKey(alarm)),
                "alarm-ended",
                1,
                CaseFileEntry.WHOLE_CASE,
                alarm.getId(),
                CaseFileEntry.SYSTEM,
                Answers.none());
    }

    /** Empty when the task has ended at this moment. */
    private String businessKey(Task task) {
        return Optional.ofNullable(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
    }

    private AlarmsOfModel model(String definition) {
        return read.computeIfAbsent(
                definition,
                id -> AlarmsOfModel.read(engine.getRepositoryService().getBpmnModelInstance(id)));
    }
}
