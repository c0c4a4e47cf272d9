package se.saferreturn.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser that is installed on this machine. The one without windows shows and runs pages by the same parts with less
 * work, and is taken first.
 */
final class Chromium {

    private static final List<String> PROGRAMS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

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
        String chosen = System.getenv("SAFER_RETURN_CHROMIUM");
        return (chosen == null ? PROGRAMS.stream() : Stream.of(chosen))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isRequired() {
        return "required".equals(System.getenv("SAFER_RETURN_BROWSER_TESTS"));
    }
}
