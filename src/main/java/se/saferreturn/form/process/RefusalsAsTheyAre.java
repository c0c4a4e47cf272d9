package se.saferreturn.form.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Makes every refusal a 400 with its own words. The REST API turns a {@link BadUserRequestException} into 500 at some
 * doors, and the engine wraps it when it comes from a listener. Inside the engine it is the exception to throw all the
 * same, since the engine does not log it as an error: a form with a missing answer must not hide a real fault.
 *
 * <p>To a person who comes too late it says so as well, where the REST API would answer 500.
 */
class RefusalsAsTheyAre extends CommandInterceptor {

    private final IdentityService identities;

    RefusalsAsTheyAre(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException exception) {
            if (Context.getCommandContext() != null) {
                // the calling command is refused as well, and only the outermost is answered
                throw exception;
            }
            boolean person = isByPerson();
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                Optional<InvalidRequestException> refusal = refusal(cause, person);
                if (refusal.isPresent()) {
                    throw refusal.get();
                }
            }
            throw exception;
        }
    }

    private static Optional<InvalidRequestException> refusal(Throwable cause, boolean person) {
        if (cause instanceof BadUserRequestException bad) {
            return Optional.of(new InvalidRequestException(Status.BAD_REQUEST, bad, bad.getMessage()));
        }
        if (person && cause instanceof OptimisticLockingException late) {
            return Optional.of(new InvalidRequestException(
                    Status.CONFLICT,
                    late,
                    "Somebody else has changed this at the same moment, so yours was not taken. Please look again, and send it"
                            + " once more if it is still needed."));
        }
        if (person && cause instanceof NullValueException missing && isMissingTask(missing)) {
            return Optional.of(new InvalidRequestException(
                    Status.NOT_FOUND, missing, "There is no such task; perhaps it has just been completed."));
        }
        if (person
                && cause instanceof NullValueException missing
                && names(missing, "doesn't exist", "not found", "no deployed")) {
            return Optional.of(new InvalidRequestException(
                    Status.NOT_FOUND, missing, "What this request names is not there; perhaps it has just ended."));
        }
        return Optional.empty();
    }

    private static boolean isMissingTask(NullValueException missing) {
        return missing.getMessage() != null && missing.getMessage().startsWith("Cannot find task");
    }

    /** What else the engine misses is a fault of its own, and stays one. */
    private static boolean names(NullValueException missing, String... words) {
        String message = missing.getMessage();
        return message != null && Stream.of(words).anyMatch(message::contains);
    }

    /** The engine's jobs need its own exceptions to be tried again. */
    private boolean isByPerson() {
        return identities.getCurrentAuthentication() != null;
    }
}
