package se.saferreturn.form.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Answers a refused request with the words of the refusal alone. The REST API puts technical ones in front of them, such
 * as "Cannot submit task form" with an id, and Tasklist would show these to caseworkers first.
 */
@Provider
public class RefusalInItsOwnWords implements ExceptionMapper<InvalidRequestException> {

    @Override
    public Response toResponse(InvalidRequestException refused) {
        InvalidRequestException innermost = refused;
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidRequestException inner) {
                innermost = inner;
            }
        }
        return ExceptionHandlerHelper.getInstance().getResponse(innermost);
    }
}
