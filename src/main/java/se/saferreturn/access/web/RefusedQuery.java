package se.saferreturn.access.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Answers a query that contradicts itself as the mistake of whoever asks. The engine's queries refuse what cannot be asked
 * with the same exception that a fault of the engine has, and the REST API would call both a fault.
 */
@Provider
public class RefusedQuery implements ExceptionMapper<ProcessEngineException> {

    /** A query, or what it compares a variable with. */
    private static final Pattern QUERY = Pattern.compile("org\\.camunda\\.bpm\\.engine\\.impl\\.\\w*Query\\w*");

    @Override
    public Response toResponse(ProcessEngineException exception) {
        return ExceptionHandlerHelper.getInstance()
                .getResponse(
                        isRefusalOfQuery(exception)
                                ? new InvalidRequestException(
                                        Status.BAD_REQUEST,
                                        "This cannot be asked: a value is of the wrong kind, or two criteria contradict"
                                                + " each other.")
                                : exception);
    }

    private static boolean isRefusalOfQuery(ProcessEngineException exception) {
        StackTraceElement[] stack = exception.getStackTrace();
        return exception.getClass() == ProcessEngineException.class
                && stack.length > 0
                && QUERY.matcher(stack[0].getClassName()).matches();
    }
}
