package se.saferreturn.http.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** The REST API wraps some refusals of the engine, and calls what it wrapped a fault of the server. */
@Provider
public class RestExceptionMapper implements ExceptionMapper<RestException> {

    @Override
    public Response toResponse(RestException exception) {
        ExceptionHandlerHelper known = ExceptionHandlerHelper.getInstance();
        boolean fault = known.getStatus(exception).getStatusCode() >= 500;
        return fault
                ? FaultOfCaller.answer(exception).orElseGet(() -> known.getResponse(exception))
                : known.getResponse(exception);
    }
}
