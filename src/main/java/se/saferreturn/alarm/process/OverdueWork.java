package se.saferreturn.alarm.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.alarm.Lateness;
import se.saferreturn.alarm.WhoseWork;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.ProcessIds;

/**
 * Tells somebody of every task that is overdue and about which no alarm of its model is going on, by the process {@code
 * overdue-work}: the programme management, or the log reviewers if it is the work of the programme management, also an alarm
 * that they leave lying. It can look as often as one likes, and on several nodes at once.
 */
@Component
public class OverdueWork {

    private static final Logger log = LoggerFactory.getLogger(OverdueWork.class);

    private static final String REGION = "region";
    private static final int PAGE = 500;

    private final ProcessEngine engine;
    private final AlarmsInModels alarmsInModels;
    private final GroupsOfTask groups;
    private final CaseFile caseFile;
    private final Clocks clocks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** So that the log says it once, and once more after a start. */
    private final Set<String> lastReported = ConcurrentHashMap.newKeySet();

    OverdueWork(
            ProcessEngine engine,
            AlarmsInModels alarmsInModels,
            GroupsOfTask groups,
            CaseFile caseFile,
            Clocks clocks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.alarmsInModels = alarmsInModels;
        this.groups = groups;
        this.caseFile = caseFile;
        this.clocks = clocks;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at all open tasks. */
    public void look() {
        look(everyCase -> true);
    }

    /** The same for some cases only. */
    public void look(Predicate<String> businessKeys) {
        Set<String> told = toldOf();
        List<Task> page;
        int first = 0;
        do {
            page = engine.getTaskService()
                    .createTaskQuery()
                    .dueBefore(Date.from(clock.instant()))
                    .orderByDueDate()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .listPage(first, PAGE);
            page.stream()
                    .filter(task -> !told.contains(task.getId()) && needsAlarm(task))
                    .forEach(task -> caseOf(task)
                            .filter(number -> businessKeys.test(number.value()))
                            .ifPresent(number -> tell(task, number)));
            first += page.size();
        } while (page.size() == PAGE);
    }

    private boolean needsAlarm(Task task) {
        Instant now = clock.instant();
        if (alarmsInModels.wouldTellThemselves(task)) {
            return true;
        }
        return !Lateness.alarmAt(task.getDueDate().toInstant(), urgency(task), clocks)
                        .isAfter(now)
                && !isLast(task)
                && !alarmsInModels.watch(task);
    }

    /** An alarm about work is as urgent as the work: a night without an answer is not the same for all of it. */
    private int urgency(Task task) {
        return isAlarm(task) ? workOf(task).map(Task::getPriority).orElse(0) : task.getPriority();
    }

    /** The log reviewers' alarm: above them is nobody who works with the programme, so the operators are told. */
    private boolean isLast(Task task) {
        boolean last = isAlarm(task) && !groups.of(task).equals(Set.of(WhoseWork.OTHERS.told()));
        if (last && lastReported.add(task.getId())) {
            log.error(
                    "An alarm is not answered: neither the programme management nor the log reviewers have followed up"
                            + " the task {}",
                    task.getId());
        }
        return last;
    }

    private static boolean isAlarm(Task task) {
        return task.getProcessDefinitionId().startsWith(ProcessIds.OVERDUE_WORK + ":");
    }

    private Optional<Task> workOf(Task alarm) {
        return Optional.ofNullable(engine.getTaskService()
                .createTaskQuery()
                .taskId(String.valueOf(
                        engine.getRuntimeService().getVariable(alarm.getExecutionId(), FactNames.OVERDUE_TASK)))
                .singleResult());
    }

    private void tell(Task task, CaseNumber number) {
        try {
            transaction.executeWithoutResult(status -> {
                // two nodes may look at the same moment
                caseFile.holdUntilDone(number);
                if (isOpen(task) && !toldOf().contains(task.getId())) {
                    engine.getRuntimeService()
                            .startProcessInstanceByKey(ProcessIds.OVERDUE_WORK, number.value(), facts(task));
                }
            });
        } catch (RuntimeException failure) {
            log.warn(
                    "No alarm could be given about task {} of case {} ({}); it is tried again",
                    task.getTaskDefinitionKey(),
                    number,
                    failure.getClass().getSimpleName());
        }
    }

    private Map<String, Object> facts(Task task) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(FactNames.OVERDUE_TASK, task.getId());
        facts.put(FactNames.OVERDUE_WORK_OF, WhoseWork.of(groups.of(task)).code());
        if (engine.getRuntimeService().getVariable(task.getExecutionId(), REGION) instanceof String region) {
            facts.put(REGION, region);
        }
        return facts;
    }

    private boolean isOpen(Task task) {
        return engine.getTaskService().createTaskQuery().taskId(task.getId()).count() == 1;
    }

    /** Empty when the task has ended at this moment. */
    private Optional<CaseNumber> caseOf(Task task) {
        return Optional.ofNullable(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .flatMap(CaseNumber::read);
    }

    private Set<String> toldOf() {
        return toldOf(engine);
    }

    /** The tasks about which somebody has been told and is not done. */
    static Set<String> toldOf(ProcessEngine engine) {
        return engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .variableName(FactNames.OVERDUE_TASK)
                .list()
                .stream()
                .map(VariableInstance::getValue)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
