package se.saferreturn.form.process;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Makes every refusal a 400 with its own words. The REST API turns a {@link BadUserRequestException} into 500 at some
 * doors, and the engine wraps it when it comes from a listener. Inside the engine it is the exception to throw all the
 * same, since the engine does not log it as an error: a form with a missing answer must not hide a real fault.
 */
class RefusalsAsTheyAre extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException exception) {
            for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
                if (cause instanceof BadUserRequestException refusal) {
                    throw new InvalidRequestException(Status.BAD_REQUEST, refusal, refusal.getMessage());
                }
            }
            throw exception;
        }
    }
}
