package se.saferreturn.lint;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A linter from npm, {@code npm run lint} of some folder. It runs in a copy, so that its packages stay out of the folder;
 * the test is skipped where it cannot be installed, unless {@code SAFER_RETURN_LINT=required}.
 */
final class Linter {

    private static final String INSTALLED = "package-lock.installed.json";
    private static final long MINUTES = 5;
    private static final boolean REQUIRED = "required".equals(System.getenv("SAFER_RETURN_LINT"));

    private final Path copy;
    private final Path output;

    private Linter(Path copy) {
        this.copy = copy;
        this.output = copy.resolveSibling(copy.getFileName() + "-output.txt");
    }

    /**
     * Copies a folder and installs what its {@code package-lock.json} names.
     *
     * @param copy its content but for installed packages is replaced
     */
    static Linter installed(Path folder, Path copy) throws IOException, InterruptedException {
        Linter linter = new Linter(copy);
        Files.createDirectories(copy);
        if (!linter.run(Path.of("."), "--version").succeeded()) {
            skipOrFail("there is no npm: install Node.js 20");
        }
        linter.forgetEarlierRuns();
        linter.add(folder, ".");
        String wanted = Files.readString(copy.resolve("package-lock.json"));
        Path installed = copy.resolve("node_modules").resolve(INSTALLED);
        if (Files.notExists(installed) || !Files.readString(installed).equals(wanted)) {
            Outcome installation = linter.run(copy, "ci", "--prefer-offline", "--no-audit", "--no-fund");
            if (!installation.succeeded()) {
                skipOrFail("its packages could not be installed:\n" + installation.output());
            }
            Files.writeString(installed, wanted);
        }
        return linter;
    }

    /** Puts what is in a folder beside what is there. */
    void add(Path folder, String place) throws IOException {
        Path target = copy.resolve(place);
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("node_modules")) {
                    FileSystemUtils.copyRecursively(file, target.resolve(file.getFileName()));
                }
            }
        }
    }

    Path file(String name) {
        return copy.resolve(name);
    }

    Outcome lint() throws IOException, InterruptedException {
        return run(copy, "run", "--silent", "lint");
    }

    record Outcome(boolean succeeded, String output) {}

    private static void skipOrFail(String reason) {
        if (REQUIRED) {
            fail("The linter is required, but " + reason);
        }
        assumeTrue(false, "Nothing is linted: " + reason);
    }

    /** So that nothing is linted that is no longer there. */
    private void forgetEarlierRuns() throws IOException {
        try (Stream<Path> old = Files.list(copy)) {
            for (Path file : old.toList()) {
                if (!file.endsWith("node_modules")) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
        }
    }

    private Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = Stream.concat(Stream.of(windows ? "npm.cmd" : "npm"), Stream.of(arguments))
                .toList();
        Process npm;
        try {
            npm = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException missing) {
            return new Outcome(false, String.valueOf(missing.getMessage()));
        }
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES)) {
            npm.destroyForcibly().waitFor();
            return new Outcome(false, "npm was ended after " + MINUTES + " minutes: " + Files.readString(output));
        }
        return new Outcome(npm.exitValue() == 0, Files.readString(output));
    }
}
