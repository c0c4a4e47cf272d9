package se.saferreturn.submission.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
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
class BadRequestInterceptor extends CommandInterceptor {

    private final IdentityService identities;

    BadRequestInterceptor(IdentityService identities) {
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
        return Optional.empty();
    }

    /** The engine's jobs need its own exceptions to be tried again. */
    private boolean isByPerson() {
        return identities.getCurrentAuthentication() != null;
    }
}
