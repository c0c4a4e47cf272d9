package se.saferreturn.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** Makes what a schema asks for, so that only one thing in it has to be wrong. */
final class SampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;

    private SampleBody() {}

    static JsonNode of(Operation operation) {
        return of(operation.body(), operation.description(), 0);
    }

    private static JsonNode of(JsonNode schema, JsonNode description, int depth) {
        if (depth > DEEPEST) {
            return JSON.objectNode();
        }
        if (schema.has("$ref")) {
            return of(description.at(schema.path("$ref").asText().substring(1)), description, depth);
        }
        if (schema.has("allOf")) {
            ObjectNode all = JSON.objectNode();
            schema.path("allOf").forEach(part -> {
                if (of(part, description, depth) instanceof ObjectNode properties) {
                    all.setAll(properties);
                }
            });
            return all;
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (Objects.toString(schema.path("type").textValue(), "object")) {
            case "string" ->
                JSON.textNode(
                        schema.path("format").asText().equals("date-time") ? "2024-01-31T12:00:00.000+0100" : "a");
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            case "array" -> JSON.arrayNode().add(of(schema.path("items"), description, depth + 1));
            default -> {
                ObjectNode object = JSON.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property ->
                                object.set(property.getKey(), of(property.getValue(), description, depth + 1)));
                if (schema.path("additionalProperties").isObject()) {
                    object.set("any", of(schema.path("additionalProperties"), description, depth + 1));
                }
                yield object;
            }
        };
    }
}
