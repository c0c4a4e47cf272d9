package se.saferreturn.submission.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import se.saferreturn.form.FormRejectedException;

/**
 * Answers a refused request with the words of the refusal alone. The REST API puts technical ones in front of them, such
 * as "Cannot submit task form" with an id, and Tasklist would show these to caseworkers first.
 */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<InvalidRequestException> {

    @Override
    public Response toResponse(InvalidRequestException refused) {
        InvalidRequestException innermost = refused;
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidRequestException inner) {
                innermost = inner;
            }
        }
        Optional<FormRejectedException> form = rejectedForm(innermost);
        return form.isPresent()
                ? answer(innermost, form.get())
                : ExceptionHandlerHelper.getInstance().getResponse(innermost);
    }

    private static Optional<FormRejectedException> rejectedForm(Throwable refusal) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRejectedException rejected) {
                return Optional.of(rejected);
            }
        }
        return Optional.empty();
    }

    /** As the REST API answers, and for programs the fields by their keys. */
    private static Response answer(InvalidRequestException refused, FormRejectedException form) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", InvalidRequestException.class.getSimpleName());
        body.put("message", refused.getMessage());
        body.put("code", null);
        body.put("fields", form.problems());
        return Response.status(refused.getStatus())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
