package se.saferreturn.datarequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.saferreturn.form.CaseForm;

/** Somebody has thought about each field of each form: what it gives away, on a paper, on a page and in a form. */
class WithheldTest {

    private static final Path LIST = Path.of("src/test/resources/withheld-keys.txt");

    @Test
    void everyFieldOfEveryFormHasALineInTheList() throws IOException {
        Set<String> keys = new TreeSet<>();
        ObjectMapper json = new ObjectMapper();
        try (DirectoryStream<Path> forms = Files.newDirectoryStream(Path.of("forms"), "*.form")) {
            for (Path form : forms) {
                collect(json.readTree(form.toFile()), keys);
            }
        }

        assertThat(keys).hasSizeGreaterThan(500);
        assertThat(listed().keySet())
                .as(
                        "fields in %s; give a new one own, address, whereabouts, contact or otherPerson, here and in its form",
                        LIST)
                .containsExactlyElementsOf(keys);
    }

    @Test
    void eachFieldSaysItInItsForm() throws IOException {
        Map<String, String> listed = listed();
        Map<String, Set<String>> said = new TreeMap<>();
        try (DirectoryStream<Path> forms = Files.newDirectoryStream(Path.of("forms"), "*.form")) {
            for (Path form : forms) {
                CaseForm read = CaseForm.parse(Files.readString(form));
                read.keys()
                        .forEach(key -> said.computeIfAbsent(key, any -> new TreeSet<>())
                                .add(read.tells(key).code()));
            }
        }

        assertThat(said).allSatisfy((key, tells) -> assertThat(tells).as(key).containsExactly(listed.get(key)));
        assertThat(said.keySet()).isEqualTo(listed.keySet());
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
