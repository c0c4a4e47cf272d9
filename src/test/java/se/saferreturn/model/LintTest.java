package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The linter that process designers use has nothing to say about the models. It runs in a copy, so that its packages stay
 * out of their folder; it is skipped where it is not installed, unless {@code SAFER_RETURN_LINT=required}.
 */
@Tag("programs")
class LintTest {

    private static final Path COPY = Path.of("target", "lint");
    private static final Path OUTPUT = Path.of("target", "lint-output.txt");
    private static final Path INSTALLED = COPY.resolve("package-lock.installed.json");
    private static final long MINUTES = 5;
    private static final boolean REQUIRED = "required".equals(System.getenv("SAFER_RETURN_LINT"));

    @BeforeAll
    static void install() throws Exception {
        if (!run(Path.of("."), "--version").succeeded()) {
            skipOrFail("there is no npm: install Node.js 20");
        }
        copyTheModels();
        String wanted = Files.readString(COPY.resolve("package-lock.json"));
        if (Files.exists(INSTALLED) && Files.readString(INSTALLED).equals(wanted)) {
            return;
        }
        Outcome installation = run(COPY, "ci", "--prefer-offline", "--no-audit", "--no-fund");
        if (!installation.succeeded()) {
            skipOrFail("its packages could not be installed:\n" + installation.output());
        }
        Files.writeString(INSTALLED, wanted);
    }

    @Test
    void theLinterFindsNothingInAnyModel() throws Exception {
        Outcome lint = run(COPY, "run", "--silent", "lint");

        if (!lint.succeeded()) {
            fail("npm run lint, in processes/, finds:\n" + lint.output());
        }
    }

    @Test
    void theLinterLooksAtTheModelsAndHasEyes() throws Exception {
        Path model = COPY.resolve("return-case.bpmn");
        String text = Files.readString(model);
        Files.writeString(model, text.replace("name=\"Assess referral\"", "name=\"\""));
        try {
            Outcome lint = run(COPY, "run", "--silent", "lint");

            assertThat(lint.succeeded()).isFalse();
            assertThat(lint.output()).contains("Task_AssessReferral");
        } finally {
            Files.writeString(model, text);
        }
    }

    private static void skipOrFail(String reason) {
        if (REQUIRED) {
            fail("The linter is required, but " + reason);
        }
        assumeTrue(false, "The models are not linted: " + reason);
    }

    /** Also takes away what an earlier run has copied, so that models that are no longer there are not linted. */
    private static void copyTheModels() throws IOException {
        Files.createDirectories(COPY);
        try (Stream<Path> old = Files.list(COPY)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file : files.toList()) {
                if (!file.endsWith("node_modules")) {
                    FileSystemUtils.copyRecursively(file, COPY.resolve(file.getFileName()));
                }
            }
        }
    }

    private record Outcome(boolean succeeded, String output) {}

    private static Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = Stream.concat(Stream.of(windows ? "npm.cmd" : "npm"), Stream.of(arguments))
                .toList();
        Process npm;
        try {
            npm = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(OUTPUT.toFile())
                    .start();
        } catch (IOException missing) {
            return new Outcome(false, String.valueOf(missing.getMessage()));
        }
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES)) {
            npm.destroyForcibly().waitFor();
            return new Outcome(false, "npm was ended after " + MINUTES + " minutes: " + Files.readString(OUTPUT));
        }
        return new Outcome(npm.exitValue() == 0, Files.readString(OUTPUT));
    }
}
