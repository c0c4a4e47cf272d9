package se.saferreturn.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.form.CaseForm;
import se.saferreturn.modelfile.ModelFile;
import se.saferreturn.modelfile.ModelsRefusedException;

/** No form ends a case without asking first; a designer cannot take the question away. */
@ApplicationTest
class EndingsAskFirstTest {

    @Autowired
    DeploymentGate gate;

    @Test
    void theModelsOfTheProgrammeAskFirst() throws IOException {
        gate.requireComplete(files("", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "information-and-consent",
                "possible-duplicates",
                "alternatives",
                "evaluation",
                "closing-confirmation",
                "exploited-again",
                "withdrawal",
                "after-death",
                "layer-withdrawal",
                "missing-decision",
                "unreachable"
            })
    void aFormThatEndsTheCaseAndDoesNotAskIsRefused(String form) throws IOException {
        List<ModelFile> without = files(form, "\"confirm\": \"true\"");

        assertThatThrownBy(() -> gate.requireComplete(without))
                .isInstanceOf(ModelsRefusedException.class)
                .hasMessageContaining("has to ask first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referral-assessment",
                "admission-decision-coordinator",
                "admission-decision-iom",
                "final-voluntariness",
                "protection-planning",
                "case-event",
                "referral"
            })
    void whatLeadsToAnEndOrHidesACaseAsksAsWell(String form) throws IOException {
        assertThat(CaseForm.parse(Files.readString(Path.of("forms", form + ".form")))
                        .confirmations())
                .hasSize(1);
    }

    private static List<ModelFile> files(String changed, String removed) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                for (Path file : all.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form")) {
                        String text = Files.readString(file);
                        files.add(ModelFile.toDeploy(
                                name,
                                (name.equals(changed + ".form") ? text.replace(removed, "\"other\": \"1\"") : text)
                                        .getBytes(UTF_8)));
                    }
                }
            }
        }
        return files;
    }
}
