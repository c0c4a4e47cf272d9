package se.saferreturn.engine;

import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * What a person may want of a job: more tries when it has failed. With the same command the engine would
 * move its due date, or take away its last try, and so stop an alarm.
 */
public final class MoreTries {

    /** More would let a broken step knock for weeks, and nobody would look at it again. */
    private static final int MOST = 10;

    private static final String NO_FAILURE =
            "This job has not failed: it runs when it is due, and is neither moved nor stopped by hand.";

    private MoreTries() {}

    /** Whether the command asks for more than tries, whatever its jobs are; then the words say why it is refused. */
    public static boolean isMore(Command<?> command) {
        int retries = (Integer) field(command, "retries");
        return retries < 1 || retries > MOST || (Boolean) field(command, "isDueDateSet");
    }

    public static final String REFUSAL = "A job that has failed can be given from 1 to " + MOST
            + " new tries, and nothing else: no due date, and none of its tries is taken away.";

    /** Refuses to touch a job that works, or to leave it fewer tries than it has. */
    public static void require(JobEntity job) {
        if (Context.getCommandInvocationContext().getCommand() instanceof SetJobRetriesCmd command) {
            boolean failed = job.getRetries() == 0 || job.getExceptionMessage() != null;
            if (!failed || (Integer) field(command, "retries") <= job.getRetries()) {
                throw new AuthorizationException(NO_FAILURE);
            }
        }
    }

    /** The engine's command tells nobody what it was given. */
    private static Object field(Command<?> command, String name) {
        return Objects.requireNonNull(
                PropertyAccessorFactory.forDirectFieldAccess(command).getPropertyValue(name));
    }
}
