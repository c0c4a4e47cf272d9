package se.saferreturn.access.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.CaseStanding;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.Door;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.engine.ActingPerson;
import se.saferreturn.engine.MoreTries;
import se.saferreturn.engine.ProcessOfTask;
import se.saferreturn.staff.Person;

/**
 * Asks the policy about a single task: who may know that it is there, claim it, and open its form. It comes on top of the engine's own check of
 * grants, so a grant that somebody gives in Admin opens no task.
 */
public class InvolvementCommandChecker extends AuthorizationCommandChecker {

    private static final String WITH_SOMEBODY_ELSE =
            "This task is with somebody else: it is open to its assignee and candidates.";
    private static final String CLAIM_IT_FIRST =
            "Claim it first: this case is open to those who are named for it, and whoever claims the task is named.";
    private static final String HELD_BY_COLLEAGUE =
            "A colleague has claimed this task. Ask them to give it back, or take it over and say why.";

    private final ObjectProvider<CaseStandings> standings;
    private final ObjectProvider<AccessLog> log;

    InvolvementCommandChecker(ObjectProvider<CaseStandings> standings, ObjectProvider<AccessLog> log) {
        this.standings = standings;
        this.log = log;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        if (task == null) {
            // the engine asks for the form of a task without looking whether there is one
            throw new NotFoundException(ProcessOfTask.IS_GONE);
        }
        super.checkReadTask(task);
        ActingPerson.find()
                .filter(person -> AccessPolicy.find(
                                person, Door.TASK_ROW, CaseStanding.UNKNOWN.at(TaskOfCase.parties(task)), false)
                        .isEmpty())
                .ifPresent(person -> refuse(person, task, WITH_SOMEBODY_ELSE));
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
                    .ifPresent(person -> refuse(person, task, WITH_SOMEBODY_ELSE));
        } else {
            requireForm(task);
        }
        // what somebody has claimed changes hands by a hand-over only, which is recorded
        ActingPerson.find()
                .filter(person -> isHeldByAnother(person, task))
                .ifPresent(person -> refuse(person, task, HELD_BY_COLLEAGUE));
    }

    /**
     * A person changes a task by giving it back and by nothing else, which the REST API does by assigning it to nobody; to
     * whom a task may be assigned is decided by {@link NoGrantsPerTask}.
     */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        checkTaskWork(task);
        ActingPerson.find()
                .filter(person -> person.id().equals(task.getAssignee()))
                .ifPresent(person -> record(person, Act.CHANGED, task, " given back", Basis.HOLDS_TASK));
    }

    /** To run a job now is what the right to retry it means; the engine would want the right to change the case. */
    @Override
    public void checkUpdateJob(JobEntity job) {
        checkUpdateRetriesJob(job);
    }

    /** More tries of what has failed, or to run it at once. */
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
        if (ActingPerson.find().isPresent() && (first == null || first.getCamundaFormDefinitionKey() == null)) {
            throw new AuthorizationException(
                    "This process has no first form: it begins by itself, when its time comes.");
        }
    }

    private void requireForm(TaskEntity task) {
        ActingPerson.find().ifPresent(person -> {
            CaseStanding standing = standingOf(task);
            if (AccessPolicy.find(person, Door.TASK_FORM, standing, false).isEmpty()) {
                boolean mayClaim = task.getAssignee() == null && AccessPolicy.mayClaim(person, standing);
                refuse(person, task, mayClaim ? CLAIM_IT_FIRST : WITH_SOMEBODY_ELSE);
            }
        });
    }

    private static boolean isHeldByAnother(Person person, TaskEntity task) {
        return task.getAssignee() != null && !task.getAssignee().equals(person.id());
    }

    /** How the case stands, seen from this task alone: what somebody holds elsewhere in the case opens nothing here. */
    private CaseStanding standingOf(TaskEntity task) {
        return TaskOfCase.caseNumber(task)
                .map(standings.getObject()::withoutTasks)
                .orElse(CaseStanding.UNKNOWN)
                .at(TaskOfCase.parties(task));
    }

    /** The log keeps it although the command is undone. */
    private void refuse(Person person, TaskEntity task, String words) {
        record(person, Act.REFUSED, task, "", Basis.NONE);
        throw new AuthorizationException(words);
    }

    private void record(Person person, Act act, TaskEntity task, String what, Basis basis) {
        log.getObject()
                .record(new Access(
                        person.id(),
                        act,
                        TaskOfCase.caseNumber(task).orElse(null),
                        "task " + task.getTaskDefinitionKey() + what,
                        basis));
    }
}
