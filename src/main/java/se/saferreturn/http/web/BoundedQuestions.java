package se.saferreturn.http.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** Refuses an address that asks for too much at once; of bodies {@link StrictJson} does. */
@Provider
public class BoundedQuestions implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        QuestionBounds.tooMuchIn(request.getUriInfo().getQueryParameters()).ifPresent(sentence -> {
            throw new InvalidRequestException(Status.BAD_REQUEST, sentence);
        });
    }
}
