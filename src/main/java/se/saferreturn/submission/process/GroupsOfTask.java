package se.saferreturn.submission.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import se.saferreturn.model.FormDuties;
import se.saferreturn.routing.Groups;

/**
 * Which groups get a task, where the model does not have the last word. A case goes on with the model it began with, so an
 * older one may name a group that is called otherwise now: its tasks would come to nobody.
 */
final class GroupsOfTask {

    private GroupsOfTask() {}

    /** Gives a decision to the group that decides, and what else names a former group to those that came of it. */
    static void set(TaskDefinition task, List<FormDuties.Decision> decisions) {
        Set<Expression> groups = task.getCandidateGroupIdExpressions();
        List<String> deciding = decisions.stream()
                .flatMap(decision -> Stream.ofNullable(decision.by()))
                .toList();
        List<Expression> wanted = deciding.isEmpty()
                ? groups.stream().flatMap(GroupsOfTask::today).toList()
                : deciding.stream().map(GroupsOfTask::named).toList();
        groups.clear();
        groups.addAll(wanted);
    }

    private static Stream<Expression> today(Expression group) {
        return group.getExpressionText().equals(Groups.FORMER_APPROVERS)
                ? Groups.today(Groups.FORMER_APPROVERS).stream().map(GroupsOfTask::named)
                : Stream.of(group);
    }

    private static Expression named(String group) {
        return new FixedValue(group);
    }
}
