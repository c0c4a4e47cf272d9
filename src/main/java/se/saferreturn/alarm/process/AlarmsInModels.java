package se.saferreturn.alarm.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;

/**
 * The alarms that models have of their own: a timer at a task that leaves the task open and leads to a task for somebody
 * else, after which nothing follows.
 */
@Component
public class AlarmsInModels {

    private static final Logger log = LoggerFactory.getLogger(AlarmsInModels.class);

    private static final int PRIORITY_OF_ALARMS = 90;
    private static final int MOST = 1_000;

    private final ProcessEngine engine;
    private final CaseFile caseFile;
    private final TransactionTemplate transaction;

    AlarmsInModels(ProcessEngine engine, CaseFile caseFile, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.caseFile = caseFile;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the model of a task gives an alarm about it. */
    boolean watch(Task task) {
        return element(task)
                .filter(watched -> timersAt(watched).findAny().isPresent())
                .isPresent();
    }

    /**
     * Ends every alarm about a task that was done meanwhile, or is no longer needed: it would send somebody after work that
     * is done.
     */
    public void endThoseWithoutCause() {
        endThoseWithoutCause(everyCase -> true);
    }

    /** The same for some cases only. */
    public void endThoseWithoutCause(Predicate<String> businessKeys) {
        engine.getTaskService().createTaskQuery().taskPriority(PRIORITY_OF_ALARMS).listPage(0, MOST).stream()
                .filter(alarm -> businessKeys.test(businessKey(alarm)) && hasNoCause(alarm))
                .forEach(this::end);
    }

    private boolean hasNoCause(Task alarm) {
        return element(alarm)
                .filter(AlarmsInModels::endsWithNothing)
                .map(AlarmsInModels::watchedBy)
                .filter(watched -> !watched.isEmpty())
                .filter(watched -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceId(alarm.getProcessInstanceId())
                                .taskDefinitionKeyIn(watched.toArray(String[]::new))
                                .count()
                        == 0)
                .isPresent();
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

    private Optional<UserTask> element(Task task) {
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(task.getProcessDefinitionId());
        return Optional.ofNullable(model.getModelElementById(task.getTaskDefinitionKey()))
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast);
    }

    private static Stream<BoundaryEvent> timersAt(UserTask task) {
        return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(AlarmsInModels::isTimerThatLeavesTheTaskOpen)
                .filter(event -> task.equals(event.getAttachedTo()));
    }

    /** Tasks whose timers lead to this one; none if anything else leads to it as well. */
    private static Set<String> watchedBy(UserTask alarm) {
        List<FlowNode> before =
                alarm.getIncoming().stream().map(flow -> flow.getSource()).toList();
        boolean onlyTimers = before.stream()
                .allMatch(node -> node instanceof BoundaryEvent event
                        && isTimerThatLeavesTheTaskOpen(event)
                        && event.getAttachedTo() instanceof UserTask);
        return onlyTimers
                ? before.stream()
                        .map(node -> ((BoundaryEvent) node).getAttachedTo().getId())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isTimerThatLeavesTheTaskOpen(BoundaryEvent event) {
        return !event.cancelActivity()
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static boolean endsWithNothing(UserTask alarm) {
        return alarm.getOutgoing().stream()
                .map(flow -> flow.getTarget())
                .allMatch(target -> target instanceof EndEvent end
                        && end.getEventDefinitions().isEmpty());
    }
}
