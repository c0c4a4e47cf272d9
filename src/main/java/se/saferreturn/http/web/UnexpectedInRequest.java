package se.saferreturn.http.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/** What nobody expected, where the REST API reads a request, is a mistake in the request; elsewhere it is a fault. */
@Provider
public class UnexpectedInRequest implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        return FaultOfCaller.answer(thrown)
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(thrown));
    }
}
