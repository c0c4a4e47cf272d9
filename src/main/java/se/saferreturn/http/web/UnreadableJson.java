package se.saferreturn.http.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Says where a request could not be read, and never what stands there: the REST API would answer and log the words around
 * the place, which may be about a person.
 */
@Provider
public class UnreadableJson implements ExceptionMapper<JsonProcessingException> {

    @Override
    public Response toResponse(JsonProcessingException unreadable) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of(
                        "type",
                        "InvalidRequestException",
                        "message",
                        "The JSON could not be read" + place(unreadable) + "."))
                .build();
    }

    private static String place(JsonProcessingException unreadable) {
        JsonLocation at = unreadable.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        if (unreadable instanceof JsonMappingException mapping) {
            long depth = mapping.getPath().size();
            return depth == 0 ? place : place + ", " + depth + (depth == 1 ? " level" : " levels") + " deep";
        }
        return place;
    }
}
