package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of clocks in {@code docs/programme.md}, which people read instead of the configuration. */
class ClocksInDocumentationTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| ([^|]+) \\|");

    @Test
    void theProgrammeNamesEveryClockWithTheLengthThatItHas() throws IOException {
        String programme = Files.readString(Path.of("docs/programme.md"));
        String clocks = programme.substring(programme.indexOf("\n## Clocks\n"));
        Map<String, String> told = new LinkedHashMap<>();
        ROW.matcher(clocks)
                .results()
                .forEach(
                        (MatchResult row) -> told.put(row.group(1), row.group(2).trim()));

        assertThat(told).containsExactlyEntriesOf(configured());
    }

    private static Map<String, String> configured() throws IOException {
        Map<String, String> lengths = new LinkedHashMap<>();
        JsonNode settings = new YAMLMapper()
                .readTree(Path.of("src/main/resources/application.yaml").toFile());
        settings.at("/safer-return/clocks")
                .properties()
                .forEach(clock -> lengths.put(clock.getKey(), clock.getValue().asText()));
        return lengths;
    }
}
