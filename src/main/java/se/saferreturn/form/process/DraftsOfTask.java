package se.saferreturn.form.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import se.saferreturn.form.Drafts;

/**
 * Destroys drafts when their task is done or gone, when somebody else has claimed it, and when it is taken from whoever
 * held it, as by a transfer or a withdrawn consent. Who gives a task back finds the draft on claiming it again.
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
        if (!EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
            drafts.endTask(task.getId());
        } else if (holder != null) {
            drafts.leaveTaskTo(holder, task.getId());
        } else if (!isGivenBack()) {
            drafts.endTask(task.getId());
        }
    }

    private static boolean isGivenBack() {
        return Context.getCommandInvocationContext().getCommand() instanceof AssignTaskCmd;
    }
}
