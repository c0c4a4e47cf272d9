package se.saferreturn.alarm.process;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.alarm.Lateness;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.Clocks;

/**
 * Tells the programme management of every task that is overdue and whose model has no alarm of its own, by the process
 * {@code overdue-work}. It can look as often as one likes, and on several nodes at once.
 */
@Component
public class OverdueWork {

    private static final Logger log = LoggerFactory.getLogger(OverdueWork.class);

    public static final String PROCESS = "overdue-work";

    /** The fact that names the task. */
    static final String OVERDUE_TASK = "overdueTask";

    private static final String REGION = "region";
    private static final int PAGE = 500;

    /** Whoever watches over the others' work is not told of their own: nobody would read it but themselves. */
    private static final Set<String> TOLD = Set.of("supervisors", "log-reviewers");

    private final ProcessEngine engine;
    private final AlarmsInModels alarmsInModels;
    private final CaseFile caseFile;
    private final Clocks clocks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OverdueWork(
            ProcessEngine engine,
            AlarmsInModels alarmsInModels,
            CaseFile caseFile,
            Clocks clocks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.alarmsInModels = alarmsInModels;
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
        return !task.getProcessDefinitionId().startsWith(PROCESS + ":")
                && !Lateness.alarmAt(task.getDueDate().toInstant(), task.getPriority(), clocks)
                        .isAfter(clock.instant())
                && !alarmsInModels.watch(task)
                && !TOLD.containsAll(groups(task));
    }

    private void tell(Task task, CaseNumber number) {
        try {
            transaction.executeWithoutResult(status -> {
                // two nodes may look at the same moment
                caseFile.holdUntilDone(number);
                if (isOpen(task) && !toldOf().contains(task.getId())) {
                    engine.getRuntimeService().startProcessInstanceByKey(PROCESS, number.value(), facts(task));
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
        facts.put(OVERDUE_TASK, task.getId());
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

    private Set<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
    }

    /** The tasks about which somebody has been told and is not done. */
    private Set<String> toldOf() {
        return engine.getRuntimeService().createVariableInstanceQuery().variableName(OVERDUE_TASK).list().stream()
                .map(VariableInstance::getValue)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
