package se.saferreturn.submission.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import se.saferreturn.draft.Drafts;

/**
 * Destroys drafts when their task is done, and when the system gives it to others, as by a transfer or a withdrawn layer of
 * consent. When the case takes the task away, they are left to those who have them. A draft in a task that was given back
 * or is taken over goes along to the next who holds it.
 */
@Component
class DraftsOfTask implements TaskListener {

    private final Drafts drafts;

    DraftsOfTask(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        String holder = task.getAssignee();
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            drafts.endTask(task.getId());
        } else if (EVENTNAME_DELETE.equals(task.getEventName())) {
            drafts.leaveTask(task.getId());
        } else if (holder != null) {
            drafts.handTaskTo(holder, task.getId());
        } else if (!isGivenBack()) {
            drafts.endTask(task.getId());
        }
    }

    private static boolean isGivenBack() {
        return Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd;
    }
}
