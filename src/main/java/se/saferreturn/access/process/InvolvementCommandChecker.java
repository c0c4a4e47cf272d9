package se.saferreturn.access.process;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.CaseStanding;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;
import se.saferreturn.access.TaskParties;
import se.saferreturn.casefile.CaseNumber;

/**
 * Asks the policy about a single task: who may know that it is there, claim it, and open its form. It comes on top of the engine's own check of
 * grants, so a grant that somebody gives in Admin opens no task.
 */
class InvolvementCommandChecker extends NothingByHand {

    private final ObjectProvider<CaseStandings> standings;

    InvolvementCommandChecker(ObjectProvider<CaseStandings> standings) {
        this.standings = standings;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        if (task == null) {
            // the engine asks for the form of a task without looking whether there is one
            throw new NotFoundException("There is no such task; perhaps it has just been completed.");
        }
        super.checkReadTask(task);
        ActingPerson.find()
                .filter(person -> AccessPolicy.find(
                                person, Door.TASK_ROW, CaseStanding.UNKNOWN.at(partiesOf(task)), false)
                        .isEmpty())
                .ifPresent(InvolvementCommandChecker::refuse);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        requireForm(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        if (ActingPerson.isCarryingOut(ClaimTaskCmd.class) || ActingPerson.isCarryingOut(AssignTaskCmd.class)) {
            ActingPerson.find()
                    .filter(person -> !AccessPolicy.mayClaim(person, standingOf(task)))
                    .ifPresent(InvolvementCommandChecker::refuse);
        } else {
            requireForm(task);
        }
        // a way past the task's form that no model here offers
        if (ActingPerson.isCarryingOut(ResolveTaskCmd.class)) {
            refuseByHand();
        }
    }

    /**
     * The engine asks this before any change of a task. What a task is called, whose it is and when it is due comes from
     * the model alone. Only giving it back is allowed, which the REST API does by assigning it to nobody; to whom a task
     * may be assigned is decided by {@link NoGrantsPerTask}.
     */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        if (ActingPerson.isCarryingOut(AssignTaskCmd.class)) {
            checkTaskWork(task);
        } else {
            refuseByHand();
        }
    }

    /** To run a job now is what the right to retry it means; the engine would want the right to change the case. */
    @Override
    public void checkUpdateJob(JobEntity job) {
        if (ActingPerson.isCarryingOut(ExecuteJobsCmd.class)) {
            checkUpdateRetriesJob(job);
        } else {
            refuseByHand();
        }
    }

    /** More tries of what has failed, and nothing else. */
    @Override
    public void checkUpdateRetriesJob(JobEntity job) {
        super.checkUpdateRetriesJob(job);
        ActingPerson.find().ifPresent(person -> MoreTries.require(job));
    }

    /** A process without a first form of its own is begun by others only, whatever grants somebody has. */
    @Override
    public void checkCreateProcessInstance(ProcessDefinition definition) {
        super.checkCreateProcessInstance(definition);
        FormDefinition first = ((ProcessDefinitionEntity) definition).getStartFormDefinition();
        if (first == null || first.getCamundaFormDefinitionKey() == null) {
            refuseByHand();
        }
    }

    private void requireForm(TaskEntity task) {
        ActingPerson.find()
                .filter(person -> AccessPolicy.find(person, Door.TASK_FORM, standingOf(task), false)
                        .isEmpty())
                .ifPresent(InvolvementCommandChecker::refuse);
    }

    /** How the case stands, seen from this task alone: what somebody holds elsewhere in the case opens nothing here. */
    private CaseStanding standingOf(TaskEntity task) {
        String number = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
        return Optional.ofNullable(number)
                .flatMap(CaseNumber::read)
                .map(standings.getObject()::withoutTasks)
                .orElse(CaseStanding.UNKNOWN)
                .at(partiesOf(task));
    }

    private static void refuse(Person person) {
        throw new AuthorizationException("This task is with somebody else: it is open to its assignee and candidates.");
    }

    private static void refuseByHand() {
        ByHand.refuse();
    }

    private static TaskParties partiesOf(TaskEntity task) {
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
