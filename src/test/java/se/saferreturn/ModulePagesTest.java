package se.saferreturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in {@code docs/modules/} say how the house is cut today. */
class ModulePagesTest {

    private static final Path PAGES = Path.of("docs", "modules");

    @Test
    void thePagesOfTheModulesAreUpToDate() throws IOException {
        SortedMap<String, String> pages = new ModulePages().all();
        if (Boolean.getBoolean("safer-return.write-docs")) {
            write(pages);
        }

        assertThat(written())
                .as("write them again with ./mvnw test -Dtest=ModulePagesTest -Dsafer-return.write-docs=true")
                .isEqualTo(pages);
    }

    @Test
    void aPageNamesWhatTheModuleKnowsAndWhoKnowsIt() {
        assertThat(new ModulePages().all().get("draft.md"))
                .startsWith("# draft\n\nHalf-filled forms.")
                .contains("| knows | [access](access.md), [casefile](casefile.md), ")
                .contains("[submission](submission.md)")
                .contains("| `Drafts` | ");
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (Path old : written().keySet().stream().map(PAGES::resolve).toList()) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    private static SortedMap<String, String> written() throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        if (Files.isDirectory(PAGES)) {
            try (Stream<Path> files = Files.list(PAGES)) {
                files.forEach(file -> pages.put(file.getFileName().toString(), House.read(file)));
            }
        }
        return pages;
    }
}
