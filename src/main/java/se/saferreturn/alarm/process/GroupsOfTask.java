package se.saferreturn.alarm.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.saferreturn.protection.NamedStaff;

/** The groups that a task is for. Under protected identity only their named staff may do it, and it is for them no less. */
@Component
class GroupsOfTask {

    private final TaskService tasks;

    GroupsOfTask(TaskService tasks) {
        this.tasks = tasks;
    }

    Set<String> of(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .filter(link ->
                        IdentityLinkType.CANDIDATE.equals(link.getType()) || NamedStaff.TEAM.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
