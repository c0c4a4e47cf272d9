package se.saferreturn.http.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/**
 * Refuses JSON that the engine's REST API takes and then stumbles over: nothing at all, null where there has to be an
 * object, characters that the database cannot keep, and a profile of nobody.
 */
@Provider
public class StrictJson implements ReaderInterceptor {

    /** Members of these are objects, such as {@code {"value": …}}, and never null themselves. */
    private static final Set<String> HOLD_OBJECTS = Set.of(
            "variables",
            "localVariables",
            "modifications",
            "deletions",
            "correlationKeys",
            "localCorrelationKeys",
            "processVariablesLocal",
            "processVariablesToTriggeredScope");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            byte[] body = context.getInputStream().readAllBytes();
            JsonNode root = read(body);
            look(root);
            QuestionBounds.tooMuchIn(root).ifPresent(sentence -> {
                throw refused(sentence);
            });
            if (context.getType() == UserProfileDto.class && !root.path("id").isTextual()) {
                throw refused("A person's profile needs the person's id.");
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** What is no JSON at all is left to the reader itself, which says where. */
    private static JsonNode read(byte[] body) throws JsonProcessingException, IOException {
        JsonNode root = JSON.readTree(body);
        if (root == null || root.isMissingNode() || root.isNull()) {
            throw refused("Please send a JSON object; there is none in the request.");
        }
        return root;
    }

    private static void look(JsonNode node) {
        if (node.isTextual()) {
            requireStorable(node.textValue());
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            requireStorable(member.getKey());
            if (HOLD_OBJECTS.contains(member.getKey())) {
                member.getValue().forEach(StrictJson::requireNotNull);
            }
        }
        if (node.isArray()) {
            node.forEach(StrictJson::requireNotNull);
        }
        node.forEach(StrictJson::look);
    }

    private static void requireNotNull(JsonNode node) {
        if (node.isNull()) {
            throw refused(
                    "There is null in a list, or in place of a variable; please leave it out, or give {\"value\": null}.");
        }
    }

    private static void requireStorable(String text) {
        if (text.indexOf('\0') >= 0) {
            throw refused("A text has the character U+0000, which cannot be kept; please remove it.");
        }
    }

    private static InvalidRequestException refused(String message) {
        return new InvalidRequestException(Status.BAD_REQUEST, message);
    }
}
