package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.saferreturn.form.CaseForm;

class FormsOfModelsTest {

    private static final Path FORMS = Path.of("forms");

    @TestFactory
    List<DynamicTest> every_form_can_be_checked_on_the_server() throws IOException {
        assumeTrue(Files.isDirectory(FORMS), "no forms yet");
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        CaseForm form = CaseForm.parse(Files.readString(file));

                        assertThat(form.id() + ".form")
                                .isEqualTo(file.getFileName().toString());
                        assertThat(form.fields()).isNotEmpty();
                    }))
                    .toList();
        }
    }
}
