package se.saferreturn.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One operation of a described API.
 *
 * @param path from the root, with parameters in braces
 * @param query names of the query's parameters
 * @param body the schema of what is sent, missing where nothing is
 */
record Operation(
        String method, String path, List<String> query, String mediaType, JsonNode body, JsonNode description) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "options", "head");

    /**
     * Reads all of them, in the order of the description, so that the same description gives the same requests.
     *
     * @param base what the server puts before each path
     */
    static List<Operation> of(JsonNode description, String base) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(read(operation.getKey(), base + path.getKey(), operation.getValue(), description));
                }
            }
        }
        return operations;
    }

    private static Operation read(String method, String path, JsonNode operation, JsonNode description) {
        List<String> query = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                query.add(parameter.path("name").asText());
            }
        });
        JsonNode content = operation.path("requestBody").path("content");
        String mediaType = content.fieldNames().hasNext() ? content.fieldNames().next() : "";
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                query,
                mediaType,
                content.path(mediaType).path("schema"),
                description);
    }

    boolean sends() {
        return !mediaType.isEmpty();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
