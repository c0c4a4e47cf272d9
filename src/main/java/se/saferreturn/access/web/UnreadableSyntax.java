package se.saferreturn.access.web;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What is no JSON; Jersey's own answer to it would be nearer than {@link UnreadableJson}, and repeat what was sent. */
@Provider
public class UnreadableSyntax implements ExceptionMapper<JsonParseException> {

    @Override
    public Response toResponse(JsonParseException unreadable) {
        return UnreadableJson.answer(unreadable);
    }
}
