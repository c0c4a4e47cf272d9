package se.saferreturn.access.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import se.saferreturn.engine.ActingPerson;
import se.saferreturn.staff.Person;

/**
 * The engine asks here for the grants that come with a new assignee or candidate. There are none: rights are given by
 * definition, and {@link InvolvementCommandChecker} and {@link InvolvedTaskManager} look at the task itself. A grant for
 * each task would make every list slower with every task, and would outlive a transfer.
 */
class NoGrantsPerTask extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    /**
     * Being asked, it also decides to whom a person may assign a task: to themselves if it is free, or to nobody. A task
     * is handed over by giving it back for the other to claim, so nobody finds work on their list unasked. What the
     * model assigns is not a person's doing.
     */
    @Override
    public AuthorizationEntity[] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (newAssignee != null && isByHand()) {
            ActingPerson.find()
                    .filter(person -> !isFreeFor(person, oldAssignee, newAssignee))
                    .ifPresent(person -> {
                        throw new AuthorizationException("A task can only be claimed for oneself, while it is free.");
                    });
        }
        return NONE;
    }

    private static boolean isByHand() {
        return ActingPerson.isCarryingOut(ClaimTaskCmd.class) || ActingPerson.isCarryingOut(AssignTaskCmd.class);
    }

    private static boolean isFreeFor(Person person, @Nullable String oldAssignee, String newAssignee) {
        return newAssignee.equals(person.id()) && (oldAssignee == null || oldAssignee.equals(person.id()));
    }

    /** Their own name, and no more: people are known elsewhere. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)
        };
    }

    /** What a designer has deployed stays, and every designer may read it. */
    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return NONE;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return NONE;
    }
}
