package se.saferreturn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** As {@code src/lint} keeps scripts from the inside of form-js, this keeps tests from it. */
class NamesInsideFormJsTest {

    private static final Pattern INSIDE =
            Pattern.compile("\\bfjs-|flatpickr|\\b_(?:getState|setState|getSubmitData|update)\\b"
                    + "|_getInitializedFieldData|\\.__k\\b|FieldInstanceRegistry");

    @Test
    void testsAskTheScriptThatKnowsIt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|js)"))
                            .filter(NamesInsideFormJsTest::knowsTheInside)
                            .map(file -> file.getFileName().toString()))
                    .as("files that name what is inside of form-js; use FormJsParts and inside-form-js.js")
                    .containsExactlyInAnyOrder(
                            "FormJsParts.java",
                            "InsideFormJsTest.java",
                            "NamesInsideFormJsTest.java",
                            "BrowserCodeLintTest.java");
        }
    }

    private static boolean knowsTheInside(Path file) {
        try {
            return INSIDE.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
