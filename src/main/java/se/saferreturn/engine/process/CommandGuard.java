package se.saferreturn.engine.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.ObjectProvider;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.engine.ActingPerson;
import se.saferreturn.engine.MoreTries;
import se.saferreturn.routing.Groups;
import se.saferreturn.staff.Person;

/**
 * Lets a person give the engine the commands of {@link AllowedCommands}, by whichever door, and no other. An interceptor
 * and no permission: the engine asks for none before some commands, and an administrator could grant himself any.
 *
 * <p>What a command calls in its course belongs to it. The system gives any command: jobs, steps of a process, and what our
 * own code asks through {@link EngineAsSystem}.
 */
class CommandGuard extends CommandInterceptor {

    private static final String NO_DESIGNER = "Models are deployed by process designers only.";
    private static final String NOT_THERE = "What this request names is not there; perhaps it has just ended.";
    private static final String NOT_LATER =
            "A model is in force from its deployment; leave out the time of activation.";

    /** They keep what people type in plain text, so the system writes none either. */
    private static final Set<Class<?>> NOBODYS = Set.of(
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            SetAnnotationForIncidentCmd.class,
            SetAnnotationForOperationLog.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class);

    private final IdentityService identities;
    private final ObjectProvider<AccessLog> log;

    CommandGuard(IdentityService identities, ObjectProvider<AccessLog> log) {
        this.identities = identities;
        this.log = log;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (NOBODYS.contains(command.getClass())) {
            personWhoGives(command).ifPresent(person -> record(person, command));
            throw CommandRefusal.of(command);
        }
        Optional<Person> giver = personWhoGives(command);
        giver.ifPresent(person -> refusal(person, command).ifPresent(refusal -> {
            record(person, command);
            throw refusal;
        }));
        try {
            return next.execute(command);
        } catch (NullValueException missing) {
            if (giver.isPresent() && isAboutSomethingMissing(command)) {
                throw new InvalidRequestException(Status.NOT_FOUND, missing, NOT_THERE);
            }
            throw missing;
        }
    }

    /** What is missing in the course of other commands is a fault of ours, and stays one. */
    private boolean isAboutSomethingMissing(Command<?> command) {
        return AllowedCommands.find(command)
                        .filter(AllowedCommands.Allowed::isLook)
                        .isPresent()
                || (command instanceof SubmitStartFormCmd && isOfNoProcess(command));
    }

    private boolean isOfNoProcess(Command<?> start) {
        Object named = PropertyAccessorFactory.forDirectFieldAccess(start).getPropertyValue("processDefinitionId");
        return named == null
                || next.execute(new EngineAsSystem.BySystem<>(() -> Context.getProcessEngineConfiguration()
                                .getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionId((String) named)
                                .count()
                        == 0));
    }

    /** Empty for the system, and for what a command calls that has been looked at already. */
    private Optional<Person> personWhoGives(Command<?> command) {
        boolean isOutermost = Context.getCommandContext() == null;
        return isOutermost && !(command instanceof EngineAsSystem.BySystem)
                ? ActingPerson.of(identities.getCurrentAuthentication())
                : Optional.empty();
    }

    private static Optional<RuntimeException> refusal(Person person, Command<?> command) {
        if (AllowedCommands.find(command).isEmpty()) {
            return Optional.of(CommandRefusal.of(command));
        }
        if (command instanceof DeployCmd && !person.groups().contains(Groups.PROCESS_DESIGNERS)) {
            // by their group and not by a grant, which an administrator could give to himself
            return Optional.of(new InvalidRequestException(Status.FORBIDDEN, NO_DESIGNER));
        }
        if (command instanceof DeployCmd && isForLater(command)) {
            return Optional.of(new InvalidRequestException(Status.BAD_REQUEST, NOT_LATER));
        }
        if (command instanceof SetJobRetriesCmd && MoreTries.isMore(command)) {
            return Optional.of(new InvalidRequestException(Status.BAD_REQUEST, MoreTries.REFUSAL));
        }
        return Optional.empty();
    }

    /** Until then the model would be suspended, and nobody could open a case with it. */
    private static boolean isForLater(Command<?> deployment) {
        return PropertyAccessorFactory.forDirectFieldAccess(deployment).getPropertyValue("deploymentBuilder")
                        instanceof DeploymentBuilderImpl builder
                && builder.getProcessDefinitionsActivationDate() != null;
    }

    private void record(Person person, Command<?> command) {
        log.getObject()
                .record(new Access(
                        person.id(),
                        Act.REFUSED,
                        null,
                        "command " + command.getClass().getSimpleName(),
                        Basis.NONE));
    }
}
