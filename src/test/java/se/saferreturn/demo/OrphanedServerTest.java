package se.saferreturn.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a real orphan is ended is shown in {@link EmbeddedDatabaseTest}. */
@Tag("programs")
class OrphanedServerTest {

    @TempDir
    Path data;

    Path pidFile;

    @BeforeEach
    void findPidFile() {
        pidFile = data.resolve("postmaster.pid");
    }

    @Test
    void whereNoServerWasLeftNothingHappens() {
        assertThatCode(() -> OrphanedServer.stop(data.resolve("not-there"))).doesNotThrowAnyException();
    }

    @Test
    void aNumberThatBelongsToAnotherProgramByNowEndsNothingButTheLock() throws Exception {
        Process bystander = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bystander.class.getName())
                .start();
        try {
            Files.writeString(pidFile, bystander.pid() + "\n" + data + "\n");

            OrphanedServer.stop(data);

            assertThat(bystander.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("ended")
                    .isFalse();
            assertThat(pidFile).doesNotExist();
        } finally {
            bystander.destroyForcibly().waitFor();
        }
    }

    /** Does nothing until it is ended. */
    static final class Bystander {

        private Bystander() {}

        public static void main(String[] arguments) throws IOException {
            System.in.read();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \n", "half a number", "99999999999999999999"})
    void aLockThatWasOnlyHalfWrittenIsRemoved(String content) throws IOException {
        Files.writeString(pidFile, content);

        OrphanedServer.stop(data);

        assertThat(pidFile).doesNotExist();
    }
}
