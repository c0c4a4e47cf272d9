package se.saferreturn.access.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What is not what is asked for; Jersey's own answer to it would be nearer than {@link UnreadableJson}, and repeat what was sent. */
@Provider
public class UnreadableMapping implements ExceptionMapper<JsonMappingException> {

    @Override
    public Response toResponse(JsonMappingException unreadable) {
        return UnreadableJson.answer(unreadable);
    }
}
