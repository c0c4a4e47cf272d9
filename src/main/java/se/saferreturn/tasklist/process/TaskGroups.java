package se.saferreturn.tasklist.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.routing.InWords;

/** Whom a task is for. */
final class TaskGroups {

    private TaskGroups() {}

    /** The groups in words; under protected identity those of which only the named staff may do it. */
    static List<String> of(TaskService tasks, String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link ->
                        IdentityLinkType.CANDIDATE.equals(link.getType()) || NamedStaff.TEAM.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .map(InWords::group)
                .sorted()
                .toList();
    }
}
