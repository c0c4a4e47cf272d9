package se.saferreturn.engine.process;

import static java.util.Map.entry;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetProcessDefinitionVersionCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.core.ResolvableType;

/**
 * What a person is told whose command is refused. Where there is a right way to what they want, it is named. The words
 * decide nothing: a command that is missing here is refused like all others.
 */
final class CommandRefusal {

    private static final String BY_HAND =
            "This can't be done by hand: a case follows its forms, and rights, lists, tables and clocks come from the"
                    + " programme.";

    private static final String NO_COMMENTS =
            "Please write this into the form; comments would be kept in plain text and are switched off.";
    private static final String NO_ATTACHMENTS =
            "Please add this to the form; attachments would be kept unprotected and are switched off.";
    private static final String FOLLOWS_ITS_FORMS =
            "A case follows its forms from the first to the last; it can't be moved, restarted or deleted by hand.";
    private static final String NO_BATCHES =
            "Cases can't be changed many at a time; what a batch carries would be kept in plain text.";
    private static final String MODEL_STAYS =
            "A model stays for the cases that run by it: deploy a newer version of it, which new cases then take.";
    private static final String BY_FORM =
            "A case isn't moved by hand. Report it with the form \"Something happened in a case\".";
    private static final String FIRST_FORM =
            "A case can only be opened with its first form. Use \"Start process\" in Tasklist, or submit the form.";

    private static final Map<Class<?>, String> RIGHT_WAY = Map.ofEntries(
            entry(AddCommentCmd.class, NO_COMMENTS),
            entry(UpdateCommentCmd.class, NO_COMMENTS),
            entry(SetAnnotationForIncidentCmd.class, NO_COMMENTS),
            entry(SetAnnotationForOperationLog.class, NO_COMMENTS),
            entry(CreateIncidentCmd.class, NO_COMMENTS),
            entry(CreateAttachmentCmd.class, NO_ATTACHMENTS),
            entry(SaveAttachmentCmd.class, NO_ATTACHMENTS),
            entry(ModifyProcessInstanceCmd.class, FOLLOWS_ITS_FORMS),
            entry(ProcessInstanceModificationCmd.class, FOLLOWS_ITS_FORMS),
            entry(RestartProcessInstancesCmd.class, FOLLOWS_ITS_FORMS),
            entry(MigrateProcessInstanceCmd.class, FOLLOWS_ITS_FORMS),
            entry(SetProcessDefinitionVersionCmd.class, FOLLOWS_ITS_FORMS),
            entry(DeleteProcessInstanceCmd.class, FOLLOWS_ITS_FORMS),
            entry(DeleteProcessInstancesCmd.class, FOLLOWS_ITS_FORMS),
            entry(StartProcessInstanceCmd.class, FIRST_FORM),
            entry(StartProcessInstanceAtActivitiesCmd.class, FIRST_FORM),
            entry(CorrelateMessageCmd.class, BY_FORM),
            entry(CorrelateAllMessageCmd.class, BY_FORM),
            entry(MessageEventReceivedCmd.class, BY_FORM),
            entry(SignalEventReceivedCmd.class, BY_FORM),
            entry(SignalCmd.class, BY_FORM),
            entry(EvaluateStartConditionCmd.class, BY_FORM),
            entry(HandleTaskBpmnErrorCmd.class, BY_FORM),
            entry(HandleTaskEscalationCmd.class, BY_FORM),
            entry(DeleteDeploymentCmd.class, MODEL_STAYS),
            entry(DeleteProcessDefinitionsByIdsCmd.class, MODEL_STAYS),
            entry(DeleteProcessDefinitionsByKeyCmd.class, MODEL_STAYS));

    private CommandRefusal() {}

    static RuntimeException of(Command<?> command) {
        Class<?> kind = command.getClass();
        String rightWay = isBatch(kind) ? NO_BATCHES : RIGHT_WAY.get(kind);
        return rightWay == null
                ? new AuthorizationException(BY_HAND)
                : new InvalidRequestException(Status.BAD_REQUEST, rightWay);
    }

    /** Told by what it returns. */
    private static boolean isBatch(Class<?> command) {
        return ResolvableType.forClass(command).as(Command.class).resolveGeneric(0) == Batch.class;
    }
}
