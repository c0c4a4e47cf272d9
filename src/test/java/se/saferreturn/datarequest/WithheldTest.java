package se.saferreturn.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has thought about each field of each form: whether it may stand on a paper for the person. */
class WithheldTest {

    private static final Path LIST = Path.of("src/test/resources/withheld-keys.txt");

    @Test
    void everyFieldOfEveryFormHasALineInTheList() throws IOException {
        Set<String> keys = new TreeSet<>();
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.toList()) {
                collect(json.readTree(form.toFile()), keys);
            }
        }

        assertThat(keys).hasSizeGreaterThan(500);
        assertThat(listed().keySet())
                .as("fields in %s; give a new one own, other-person or address, and tell Withheld", LIST)
                .containsExactlyElementsOf(keys);
    }

    @Test
    void theListSaysWhatIsWithheld() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        listed().keySet().forEach(key -> shown.put(key, shownAs(key)));

        assertThat(shown).isEqualTo(listed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"newAddress", "shelterStreet", "consentNewInterpreter"})
    void aNameThatGivesItAwayIsEnough(String key) {
        assertThat(shownAs(key)).isNotEqualTo("own");
    }

    private static String shownAs(String key) {
        if (Withheld.isOfAnotherPerson(key)) {
            return "other-person";
        }
        return Withheld.isAddress(key) ? "address" : "own";
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            if (!line.startsWith("#")) {
                List<String> words = List.of(line.split(" "));
                listed.put(words.get(0), words.get(1));
            }
        }
        return listed;
    }

    private static void collect(JsonNode parent, Set<String> keys) {
        for (JsonNode component : parent.path("components")) {
            String key = component.path("key").asText(component.path("path").asText());
            if (!key.isEmpty()) {
                keys.add(key);
            }
            collect(component, keys);
        }
    }
}
