package se.saferreturn.access.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Refuses what would put people's words into the engine in plain text, by whichever door it comes. An interceptor and
 * no permission: the engine asks for none before it writes a comment.
 */
class RefusedCommands extends CommandInterceptor {

    private static final String NO_COMMENTS =
            "Please write this into the form; comments would be kept in plain text and are switched off.";
    private static final String NO_ATTACHMENTS =
            "Please add this to the form; attachments would be kept unprotected and are switched off.";

    private static final Map<Class<?>, String> REASONS = Map.of(
            AddCommentCmd.class, NO_COMMENTS,
            UpdateCommentCmd.class, NO_COMMENTS,
            SetAnnotationForIncidentCmd.class, NO_COMMENTS,
            SetAnnotationForOperationLog.class, NO_COMMENTS,
            CreateAttachmentCmd.class, NO_ATTACHMENTS,
            SaveAttachmentCmd.class, NO_ATTACHMENTS);

    @Override
    public <T> T execute(Command<T> command) {
        String reason = REASONS.get(command.getClass());
        if (reason != null) {
            throw new InvalidRequestException(Status.BAD_REQUEST, reason);
        }
        return next.execute(command);
    }
}
