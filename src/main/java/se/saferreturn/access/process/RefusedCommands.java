package se.saferreturn.access.process;

import static java.util.Map.entry;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteExternalTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SetProcessDefinitionVersionCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import se.saferreturn.routing.Groups;

/**
 * Refuses what would put people's words into the engine in plain text, or push a case past a form, by whichever door it
 * comes. An interceptor and no permission: the engine asks for none before it writes a comment, and an administrator can
 * grant any to himself.
 */
class RefusedCommands extends CommandInterceptor {

    private static final String NO_COMMENTS =
            "Please write this into the form; comments would be kept in plain text and are switched off.";
    private static final String NO_ATTACHMENTS =
            "Please add this to the form; attachments would be kept unprotected and are switched off.";
    private static final String NOT_BY_HAND =
            "A case follows its forms from the first to the last; it can't be moved, restarted or deleted by hand.";
    private static final String NO_BATCHES =
            "Cases can't be changed many at a time; what a batch carries would be kept in plain text.";

    private static final String NO_MODELS =
            "A model stays for the cases that run by it: deploy a newer version of it, which new cases then take.";
    private static final String NO_DESIGNER = "Models are deployed by process designers only.";

    private static final Map<Class<?>, String> REASONS = Map.of(
            AddCommentCmd.class, NO_COMMENTS,
            UpdateCommentCmd.class, NO_COMMENTS,
            SetAnnotationForIncidentCmd.class, NO_COMMENTS,
            SetAnnotationForOperationLog.class, NO_COMMENTS,
            CreateAttachmentCmd.class, NO_ATTACHMENTS,
            SaveAttachmentCmd.class, NO_ATTACHMENTS);

    private static final String BY_FORM =
            "A case isn't moved by hand. Report it with the form \"Something happened in a case\".";
    private static final String FIRST_FORM =
            "A case can only be opened with its first form. Use \"Start process\" in Tasklist, or submit the form.";

    /** What the system may do, such as a delegate or a job, and no person may. */
    private static final Map<Class<?>, String> REASONS_FOR_PERSONS = Map.ofEntries(
            entry(CreateIncidentCmd.class, NO_COMMENTS),
            entry(ModifyProcessInstanceCmd.class, NOT_BY_HAND),
            entry(ProcessInstanceModificationCmd.class, NOT_BY_HAND),
            entry(RestartProcessInstancesCmd.class, NOT_BY_HAND),
            entry(MigrateProcessInstanceCmd.class, NOT_BY_HAND),
            entry(SetProcessDefinitionVersionCmd.class, NOT_BY_HAND),
            entry(DeleteProcessInstanceCmd.class, NOT_BY_HAND),
            entry(DeleteProcessInstancesCmd.class, NOT_BY_HAND),
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
            entry(CompleteExternalTaskCmd.class, BY_FORM),
            entry(HandleExternalTaskBpmnErrorCmd.class, BY_FORM));

    private static final Set<Class<?>> OF_MODELS = Set.of(
            DeleteDeploymentCmd.class, DeleteProcessDefinitionsByIdsCmd.class, DeleteProcessDefinitionsByKeyCmd.class);

    private final IdentityService identities;

    RefusedCommands(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        String reason = REASONS.get(command.getClass());
        if (reason == null && isByPerson()) {
            reason = reasonForPersons(command);
        }
        if (command instanceof DeployCmd && isByPerson() && !isByDesigner()) {
            throw new InvalidRequestException(Status.FORBIDDEN, NO_DESIGNER);
        }
        if (reason != null) {
            throw new InvalidRequestException(Status.BAD_REQUEST, reason);
        }
        return next.execute(command);
    }

    /** Batches are told by what they return, so that none is forgotten: even a list of ids may hold any text. */
    private static @Nullable String reasonForPersons(Command<?> asked) {
        Class<?> command = asked.getClass();
        Class<?> result = ResolvableType.forClass(command).as(Command.class).resolveGeneric(0);
        if (result == Batch.class) {
            return NO_BATCHES;
        }
        if (asked instanceof SetJobRetriesCmd && MoreTries.isMore(asked)) {
            return MoreTries.REFUSAL;
        }
        String ofCode = OfCodeAlone.REASONS.get(command);
        if (ofCode != null) {
            return ofCode;
        }
        return OF_MODELS.contains(command) ? NO_MODELS : REASONS_FOR_PERSONS.get(command);
    }

    /** By their group and not by a grant, which an administrator could give to himself. */
    private boolean isByDesigner() {
        List<String> groups = identities.getCurrentAuthentication().getGroupIds();
        return groups != null && groups.contains(Groups.PROCESS_DESIGNERS);
    }

    /** Unlike {@link ActingPerson}, before the command has a context; if there is one, it is the calling command's. */
    private boolean isByPerson() {
        Authentication login = identities.getCurrentAuthentication();
        CommandContext caller = Context.getCommandContext();
        return login != null && login.getUserId() != null && (caller == null || caller.isAuthorizationCheckEnabled());
    }
}
