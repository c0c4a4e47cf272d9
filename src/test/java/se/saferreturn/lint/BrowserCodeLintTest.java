package se.saferreturn.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What browsers get from us is looked at with {@code src/lint}: no text as markup, nothing kept, no old habits, and nothing of
 * the inside of form-js but in one place.
 */
@Tag("programs")
class BrowserCodeLintTest {

    private static final Path SERVED = Path.of("src", "main", "resources");

    private static Linter linter;

    @BeforeAll
    static void install() throws Exception {
        linter = Linter.installed(Path.of("src", "lint"), Path.of("target", "lint-browser-code"));
        linter.add(SERVED.resolve("static"), "browser/static");
        linter.add(SERVED.resolve("plugin-webapp"), "browser/plugin-webapp");
        linter.add(SERVED.resolve("META-INF/resources/webjars/camunda/app"), "browser/camunda");
    }

    @Test
    void theLinterFindsNothingInAnyScript() throws Exception {
        Linter.Outcome lint = linter.lint();

        if (!lint.succeeded()) {
            fail("ESLint finds in src/main/resources, there called browser:\n" + lint.output());
        }
    }

    @Test
    void theLinterLooksAtEachFolderAndSeesTextAsMarkupAndWhatIsKept() throws Exception {
        for (String folder :
                new String[] {"static/safer-return", "plugin-webapp/safer-return/app", "camunda/welcome"}) {
            Path script = linter.file("browser/" + folder + "/careless.js");
            Files.writeString(
                    script, "document.body.innerHTML = window.sessionStorage.length + localStorage.length;\n");
            try {
                Linter.Outcome lint = linter.lint();

                assertThat(lint.succeeded()).as(folder).isFalse();
                assertThat(lint.output())
                        .contains("careless.js", "'innerHTML' is restricted")
                        .contains("'window.sessionStorage' is restricted", "Unexpected use of 'localStorage'");
            } finally {
                Files.delete(script);
            }
        }
    }

    @Test
    void theLinterSeesWhoLooksIntoFormJs() throws Exception {
        List<String> looks = List.of(
                "form._getState()",
                "box._flatpickr",
                "container.__k",
                "form.get('viewerCommands')",
                "form.on('presubmit', () => {})",
                "document.querySelector('.fjs-dropdownlist')",
                "document.querySelector(`#${id} .flatpickr-calendar`)");
        Path script = linter.file("browser/plugin-webapp/safer-return/app/careless.js");
        Files.writeString(
                script,
                looks.stream()
                        .collect(Collectors.joining(
                                ",\n  ", "export const found = (form, box, container, id) => [\n  ", "\n];\n")));
        try {
            Linter.Outcome lint = linter.lint();

            assertThat(lint.output().lines().filter(line -> line.contains("Only inside-form-js.js knows form-js")))
                    .extracting(line -> line.strip().replaceAll(":.*", ""))
                    .as("lines of the script")
                    .containsExactly("2", "3", "4", "5", "6", "7", "8");
        } finally {
            Files.delete(script);
        }
    }
}
