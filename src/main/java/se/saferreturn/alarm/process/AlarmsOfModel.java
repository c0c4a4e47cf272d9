package se.saferreturn.alarm.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What one model says of alarms and reminders: a timer at a task that leaves the task open and leads to another task.
 *
 * @param timers of each watched task, by its id
 * @param alarms that are about each watched task
 * @param endWithTheirWork alarms after which nothing follows, with the tasks that they are about; such an alarm has no
 *     reason without them
 * @param forOthers pairs of a watched task and an alarm that the model means for somebody else, as {@code watched alarm}
 */
record AlarmsOfModel(
        Map<String, Set<String>> timers,
        Map<String, Set<String>> alarms,
        Map<String, Set<String>> endWithTheirWork,
        Set<String> forOthers) {

    static AlarmsOfModel read(BpmnModelInstance model) {
        Map<String, Set<String>> timers = new HashMap<>();
        Map<String, Set<String>> alarms = new HashMap<>();
        Map<String, Set<String>> endWithTheirWork = new HashMap<>();
        Set<String> forOthers = new HashSet<>();
        for (BoundaryEvent timer : model.getModelElementsByType(BoundaryEvent.class)) {
            if (!leavesItsTaskOpen(timer)) {
                continue;
            }
            UserTask watched = (UserTask) timer.getAttachedTo();
            timers.computeIfAbsent(watched.getId(), any -> new HashSet<>()).add(timer.getId());
            tasksAfter(timer).forEach(alarm -> {
                alarms.computeIfAbsent(watched.getId(), any -> new HashSet<>()).add(alarm.getId());
                if (comesFromTimersOnly(alarm) && endsWithNothing(alarm)) {
                    endWithTheirWork
                            .computeIfAbsent(alarm.getId(), any -> new HashSet<>())
                            .add(watched.getId());
                }
                if (!String.valueOf(alarm.getCamundaCandidateGroups()).equals(watched.getCamundaCandidateGroups())) {
                    forOthers.add(watched.getId() + " " + alarm.getId());
                }
            });
        }
        return new AlarmsOfModel(timers, alarms, endWithTheirWork, forOthers);
    }

    Set<String> timersAt(String watched) {
        return timers.getOrDefault(watched, Set.of());
    }

    Set<String> alarmsAbout(String watched) {
        return alarms.getOrDefault(watched, Set.of());
    }

    /** Empty for what is no such alarm. */
    Set<String> watchedBy(String alarm) {
        return endWithTheirWork.getOrDefault(alarm, Set.of());
    }

    boolean isMeantForOthers(String watched, String alarm) {
        return forOthers.contains(watched + " " + alarm);
    }

    private static boolean leavesItsTaskOpen(BoundaryEvent event) {
        return !event.cancelActivity()
                && event.getAttachedTo() instanceof UserTask
                && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    /** What comes next, behind gateways as well. */
    private static Set<UserTask> tasksAfter(FlowNode node) {
        return after(node)
                .flatMap(next -> next instanceof UserTask task
                        ? Stream.of(task)
                        : next instanceof Gateway ? tasksAfter(next).stream() : Stream.empty())
                .collect(Collectors.toSet());
    }

    private static Stream<FlowNode> after(FlowNode node) {
        return node.getOutgoing().stream().map(flow -> flow.getTarget());
    }

    private static boolean comesFromTimersOnly(UserTask alarm) {
        return alarm.getIncoming().stream()
                .allMatch(flow -> flow.getSource() instanceof BoundaryEvent event && leavesItsTaskOpen(event));
    }

    private static boolean endsWithNothing(UserTask alarm) {
        return after(alarm)
                .allMatch(target -> target instanceof EndEvent end
                        && end.getEventDefinitions().isEmpty());
    }
}
