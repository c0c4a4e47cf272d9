package se.saferreturn.event.process;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import se.saferreturn.draft.Drafts;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.routing.CaseInstances;

/** The open tasks of one case, in all its processes. */
@Component
class CaseTasks {

    private final TaskService tasks;
    private final CaseInstances instances;
    private final Drafts drafts;

    CaseTasks(TaskService tasks, CaseInstances instances, Drafts drafts) {
        this.tasks = tasks;
        this.instances = instances;
        this.drafts = drafts;
    }

    /**
     * Whether such a task is open.
     *
     * @param processInstanceId any one of the case
     * @param key the task's id in its model
     */
    boolean isOpen(String processInstanceId, String key) {
        return open(processInstanceId).anyMatch(task -> key.equals(task.getTaskDefinitionKey()));
    }

    /** Whether such a task is open and somebody has it. */
    boolean isClaimed(String processInstanceId, String key) {
        return open(processInstanceId)
                .anyMatch(task -> key.equals(task.getTaskDefinitionKey()) && task.getAssignee() != null);
    }

    /** Whether such a task is open in this very process instance. */
    boolean isOpenIn(String processInstanceId, String key) {
        return openIn(processInstanceId).anyMatch(task -> key.equals(task.getTaskDefinitionKey()));
    }

    /**
     * Gives the open tasks of some groups to another group. Whoever had claimed one of them has it no longer.
     *
     * @param processInstanceId any one of the case
     */
    void handOver(String processInstanceId, Predicate<String> from, String to) {
        open(processInstanceId).toList().forEach(task -> handOver(task, from, to));
    }

    /** The same with one task. */
    void handOver(TaskEntity task, Predicate<String> from, String to) {
        List<String> groups = groupsOf(task);
        List<String> losing =
                groups.stream().filter(from).filter(group -> !group.equals(to)).toList();
        if (losing.isEmpty()) {
            return;
        }
        if (task.getAssignee() != null) {
            tasks.setAssignee(task.getId(), null);
        }
        // what the one group has half-filled is not for the other
        drafts.endTask(task.getId());
        losing.forEach(group -> take(task, group));
        if (!groups.contains(to)) {
            tasks.addCandidateGroup(task.getId(), to);
        }
    }

    /** Under protected identity the candidates are named staff of the group, who lose the task with their group. */
    private void take(TaskEntity task, String group) {
        if (isLinked(task, group, NamedStaff.TEAM)) {
            tasks.deleteGroupIdentityLink(task.getId(), group, NamedStaff.TEAM);
            task.getCandidates().stream()
                    .map(IdentityLink::getUserId)
                    .filter(user -> user != null)
                    .forEach(user -> tasks.deleteCandidateUser(task.getId(), user));
        }
        if (isLinked(task, group, IdentityLinkType.CANDIDATE)) {
            tasks.deleteCandidateGroup(task.getId(), group);
        }
    }

    private static boolean isLinked(TaskEntity task, String group, String kind) {
        return task.getIdentityLinks().stream()
                .anyMatch(link -> kind.equals(link.getType()) && group.equals(link.getGroupId()));
    }

    private static List<String> groupsOf(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link ->
                        IdentityLinkType.CANDIDATE.equals(link.getType()) || NamedStaff.TEAM.equals(link.getType()))
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .toList();
    }

    /** All open tasks of the case. */
    Stream<TaskEntity> open(String processInstanceId) {
        return instances.of(processInstanceId).stream().flatMap(CaseTasks::openIn);
    }

    /** Those of this very process instance. */
    static Stream<TaskEntity> openIn(String processInstanceId) {
        CommandContext command = Context.getCommandContext();
        return command.getTaskManager().findTasksByProcessInstanceId(processInstanceId).stream()
                // ended by this very transaction, which the database does not know yet
                .filter(task -> !command.getDbEntityManager().isDeleted(task));
    }
}
