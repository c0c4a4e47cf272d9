package se.saferreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.junit.jupiter.api.Test;

/** What the application is made of. */
class PartsListTest {

    private static final Path LIST = Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");

    /** The plugin makes the list only online; {@code .ci/run} demands it. */
    @Test
    void theBuildListsEverythingInside() throws IOException {
        if (!"required".equals(System.getenv("SAFER_RETURN_PARTS_LIST"))) {
            assumeTrue(Files.exists(LIST), "No list of parts: this build is offline, and no earlier one left a list.");
        }

        JsonNode list = new ObjectMapper().readTree(LIST.toFile());

        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(StreamSupport.stream(list.path("components").spliterator(), false)
                        .map(part -> part.path("group").asText() + ":"
                                + part.path("name").asText() + ":"
                                + part.path("version").asText()))
                .hasSizeGreaterThan(100)
                .contains("org.camunda.bpm:camunda-engine:7.24.0")
                .noneMatch(part -> part.contains("h2database"));
    }

    /** These come with Camunda, and its engine is given none of them; whatever else is found here could run code. */
    @Test
    void noLibraryBringsAScriptEngine() {
        List<String> engines = new ScriptEngineManager()
                .getEngineFactories().stream()
                        .map(ScriptEngineFactory::getEngineName)
                        .toList();

        assertThat(engines).isSubsetOf("feel-scala", "feel-scala-unary-tests", "juel");
    }
}
