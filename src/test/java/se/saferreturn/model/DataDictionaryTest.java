package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page in {@code docs/} says what the forms and the routing facts say today. */
class DataDictionaryTest {

    private static final Path PAGE = Path.of("docs", "data-dictionary.md");

    @Test
    void theDictionaryIsUpToDate() throws IOException {
        String text = DataDictionary.text();
        if (Boolean.getBoolean("safer-return.write-docs")) {
            Files.writeString(PAGE, text);
        }

        assertThat(PAGE)
                .as("write it again with ./mvnw test -Dtest=DataDictionaryTest -Dsafer-return.write-docs=true")
                .exists()
                .hasContent(text);
    }

    @Test
    void theDictionaryNamesFactsAnswersAndListsWithTheirForms() {
        assertThat(DataDictionary.text())
                .contains("| `eligible` | yes or no | The programme is meant for this person. | a form |")
                .contains("| `personName` | text | Name or alias | ")
                .contains("| `legs.from` | text | From | travel-plan | ")
                .contains("`county`, `newCounty`: `01` Stockholm; ");
    }
}
