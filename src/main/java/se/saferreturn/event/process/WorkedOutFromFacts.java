package se.saferreturn.event.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine works out from facts only once, when a task or a timer begins: whose a task is, when it is due, how urgent
 * it is, when an alarm goes off. When a fact is put right, all of it is worked out again, but for what does not name it.
 */
@Component
class WorkedOutFromFacts {

    private final CaseTasks tasks;
    private final ManagementService management;
    private final RepositoryService repository;

    WorkedOutFromFacts(CaseTasks tasks, ManagementService management, RepositoryService repository) {
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
    }

    /**
     * Sets facts and works it out again.
     *
     * @param instances the process instances that learn the facts
     * @param names of the facts
     * @param set sets them
     * @return what has moved, in sentences
     */
    List<String> again(List<String> instances, Set<String> names, Runnable set) {
        Map<TaskEntity, Map<Expression, String>> groups = new LinkedHashMap<>();
        instances.stream().flatMap(CaseTasks::openIn).forEach(task -> groups.put(task, groupsOf(task, names)));
        set.run();
        List<String> moved = new ArrayList<>();
        groups.forEach((task, before) -> {
            before.forEach((expression, group) -> {
                String now = String.valueOf(expression.getValue(task));
                if (!now.equals(group)) {
                    tasks.handOver(task, group::equals, now);
                    moved.add("The task \"" + task.getName() + "\" goes to " + now + ".");
                }
            });
            moved.addAll(dueAndUrgent(task, names));
        });
        instances.forEach(instance -> moved.addAll(alarms(instance, names)));
        return moved;
    }

    private static Map<Expression, String> groupsOf(TaskEntity task, Set<String> names) {
        Map<Expression, String> groups = new LinkedHashMap<>();
        TaskDefinition definition = task.getTaskDefinition();
        if (definition != null) {
            definition.getCandidateGroupIdExpressions().stream()
                    .filter(expression -> namesOneOf(expression, names))
                    .forEach(expression -> groups.put(expression, String.valueOf(expression.getValue(task))));
        }
        return groups;
    }

    private static List<String> dueAndUrgent(TaskEntity task, Set<String> names) {
        TaskDefinition definition = task.getTaskDefinition();
        List<String> moved = new ArrayList<>();
        if (definition == null) {
            return moved;
        }
        if (namesOneOf(definition.getDueDateExpression(), names)
                && definition.getDueDateExpression().getValue(task) instanceof Date due
                && !Objects.equals(moment(due), moment(task.getDueDate()))) {
            task.setDueDate(due);
            moved.add("The task \"" + task.getName() + "\" is due at another time.");
        }
        if (namesOneOf(definition.getPriorityExpression(), names)
                && definition.getPriorityExpression().getValue(task) instanceof Number priority
                && priority.intValue() != task.getPriority()) {
            task.setPriority(priority.intValue());
        }
        return moved;
    }

    private List<String> alarms(String instance, Set<String> names) {
        List<String> moved = new ArrayList<>();
        for (Job job :
                management.createJobQuery().processInstanceId(instance).timers().list()) {
            String activity = ((JobEntity) job).getActivityId();
            ModelElementInstance element = activity == null
                    ? null
                    : repository
                            .getBpmnModelInstance(job.getProcessDefinitionId())
                            .getModelElementById(activity);
            if (element != null && namesOneOf(element.getDomElement().getTextContent(), names)) {
                Instant before = moment(job.getDuedate());
                management.recalculateJobDuedate(job.getId(), true);
                Instant now = moment(management
                        .createJobQuery()
                        .jobId(job.getId())
                        .singleResult()
                        .getDuedate());
                if (!Objects.equals(before, now)) {
                    moved.add("\"" + element.getAttributeValue("name") + "\" is watched for at another time.");
                }
            }
        }
        return moved;
    }

    private static @Nullable Instant moment(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static boolean namesOneOf(@Nullable Expression expression, Set<String> names) {
        return expression != null && namesOneOf(expression.getExpressionText(), names);
    }

    private static boolean namesOneOf(String text, Set<String> names) {
        return names.stream()
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find());
    }
}
