package se.saferreturn.http.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;

/**
 * Answers a query that contradicts itself as the mistake of whoever asks. The engine's queries refuse what cannot be asked
 * with the same exception that a fault of the engine has, and the REST API would call both a fault.
 */
@Provider
public class QueryExceptionMapper implements ExceptionMapper<ProcessEngineException> {

    @Override
    public Response toResponse(ProcessEngineException exception) {
        // the engine's own answer says which right is missing
        return exception instanceof AuthorizationException
                ? ExceptionHandlerHelper.getInstance().getResponse(exception)
                : FaultOfCaller.answer(exception)
                        .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(exception));
    }
}
