package se.saferreturn.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The browser that is installed on this machine. */
final class Chromium {

    /** The network is closed to everything but this machine, and a test must not wait for what it cannot reach. */
    static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    static Optional<Path> find() {
        Path program = Path.of(System.getenv().getOrDefault("SAFER_RETURN_CHROMIUM", "/usr/bin/chromium"));
        return Files.isExecutable(program) ? Optional.of(program) : Optional.empty();
    }

    static boolean isRequired() {
        return "required".equals(System.getenv("SAFER_RETURN_BROWSER_TESTS"));
    }
}
