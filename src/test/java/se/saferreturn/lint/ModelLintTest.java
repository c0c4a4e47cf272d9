package se.saferreturn.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The linter that process designers use has nothing to say about the models. */
@Tag("programs")
class ModelLintTest {

    private static Linter linter;

    @BeforeAll
    static void install() throws Exception {
        linter = Linter.installed(Path.of("processes"), Path.of("target", "lint-models"));
    }

    @Test
    void theLinterFindsNothingInAnyModel() throws Exception {
        Linter.Outcome lint = linter.lint();

        if (!lint.succeeded()) {
            fail("npm run lint, in processes/, finds:\n" + lint.output());
        }
    }

    @Test
    void theLinterLooksAtTheModelsAndHasEyes() throws Exception {
        Path model = linter.file("return-case.bpmn");
        String text = Files.readString(model);
        Files.writeString(model, text.replace("name=\"Assess referral\"", "name=\"\""));
        try {
            Linter.Outcome lint = linter.lint();

            assertThat(lint.succeeded()).isFalse();
            assertThat(lint.output()).contains("Task_AssessReferral");
        } finally {
            Files.writeString(model, text);
        }
    }
}
