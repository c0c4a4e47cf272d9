package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** The description of our API in {@code docs/} is that of the application, and says what a client needs to know. */
@ApplicationTest
class OpenApiTest {

    private static final Path SNAPSHOT = Path.of("docs", "api", "openapi.json");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void theDescriptionInTheDocsIsUpToDate() throws Exception {
        String text = sorted(described());
        if (Boolean.getBoolean("safer-return.write-docs")) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, text);
        }

        assertThat(SNAPSHOT)
                .as("look whether clients can live with the change, and write it again with ./mvnw test"
                        + " -Dtest=OpenApiTest -Dsafer-return.write-docs=true")
                .exists()
                .hasContent(text);
    }

    @Test
    void eachOperationHasItsSentenceAndNoSentenceIsLeftOver() throws Exception {
        Map<String, String> sentences = new YAMLMapper()
                .readValue(
                        Path.of("src/main/resources/api-operations.yaml").toFile(),
                        new TypeReference<Map<String, String>>() {});

        assertThat(operations().keySet())
                .as("api-operations.yaml")
                .containsExactlyInAnyOrderElementsOf(sentences.keySet());
        assertThat(operations().values())
                .allSatisfy(operation ->
                        assertThat(operation.path("summary").asText()).endsWith("."));
    }

    @Test
    void eachOperationSaysHowToLogInAndHowItRefuses() {
        JsonNode schemes = described().at("/components/securitySchemes");

        operations().forEach((name, operation) -> {
            assertThat(operation.path("security"))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one.fieldNames())
                            .toIterable()
                            .isNotEmpty()
                            .allMatch(schemes::has));
            assertThat(operation
                            .at("/responses/401/content/application~1problem+json/schema/$ref")
                            .asText())
                    .as(name)
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(operation.path("responses").has("404")).as(name).isEqualTo(name.contains("{"));
        });
        assertThat(described()
                        .at("/components/schemas/Problem/properties/detail")
                        .isObject())
                .isTrue();
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> found = new TreeMap<>();
        for (Entry<String, JsonNode> path : described().path("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    found.put(
                            method.toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            path.getValue().path(method));
                }
            }
        }
        return found;
    }

    private JsonNode described() {
        String user = "designer:" + DemoUsers.password(environment);
        String basic = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        return HttpUser.json(HttpUser.withHeader(port, basic).get("/v3/api-docs"));
    }

    /** So that the same API gives the same text on every machine. */
    private static String sorted(JsonNode description) throws Exception {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        JsonNode ordered = ordered(description, mapper);
        return mapper.writeValueAsString(ordered) + "\n";
    }

    private static JsonNode ordered(JsonNode node, ObjectMapper mapper) {
        if (node.isObject()) {
            ObjectNode sorted = mapper.createObjectNode();
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            names.stream().sorted().forEach(name -> sorted.set(name, ordered(node.path(name), mapper)));
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode list = mapper.createArrayNode();
            node.forEach(one -> list.add(ordered(one, mapper)));
            return list;
        }
        return node;
    }
}
