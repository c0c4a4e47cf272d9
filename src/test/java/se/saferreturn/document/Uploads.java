package se.saferreturn.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import se.saferreturn.filecleaning.DocumentRefusedException;

/** Files as they are checked when somebody adds them. */
public final class Uploads {

    private static final long LARGEST = 10L * 1024 * 1024;

    private Uploads() {}

    static NewDocument add(byte[] content) {
        return NewDocument.check("Pass", "identity", "innocent.pdf", content, LARGEST, scanned -> true);
    }

    static void assertRefused(byte[] content, String... words) {
        assertThatExceptionOfType(DocumentRefusedException.class)
                .isThrownBy(() -> add(content))
                .satisfies(refusal -> assertThat(refusal).message().contains(words))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("file"));
    }
}
