package se.saferreturn.access.process;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import se.saferreturn.access.TaskParties;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.ProcessOfTask;

/** What the policy wants to know of a task, out of the engine's own. */
final class TaskOfCase {

    private TaskOfCase() {}

    static Optional<CaseNumber> caseNumber(TaskEntity task) {
        return ProcessOfTask.businessKey(task).flatMap(CaseNumber::read);
    }

    static TaskParties parties(TaskEntity task) {
        return new TaskParties(
                task.getAssignee(),
                candidates(task, IdentityLink::getUserId),
                candidates(task, IdentityLink::getGroupId));
    }

    private static Set<String> candidates(TaskEntity task, Function<IdentityLink, String> id) {
        return task.getCandidates().stream()
                .filter(link -> id.apply(link) != null)
                .map(id)
                .collect(Collectors.toSet());
    }
}
