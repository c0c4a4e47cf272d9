package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page in {@code docs/} says what the policy says today. */
class AccessPolicyPageTest {

    private static final Path PAGE = Path.of("docs", "access-policy.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String text = AccessPolicyPage.text();
        if (Boolean.getBoolean("safer-return.write-docs")) {
            Files.writeString(PAGE, text);
        }

        assertThat(PAGE)
                .as("write it again with ./mvnw test -Dtest=AccessPolicyPageTest -Dsafer-return.write-docs=true")
                .exists()
                .hasContent(text);
    }
}
