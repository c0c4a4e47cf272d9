package se.saferreturn.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that goes on running when the program that started it was killed. */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    /** The server writes its own number into the first line of this file. */
    private static final String PID_FILE = "postmaster.pid";

    private static final Pattern PID = Pattern.compile("\\d{1,18}");

    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private OrphanedServer() {}

    /** Ends the server of this data folder, if one is left, and removes its lock. The caller holds the folder's lock. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve(PID_FILE);
        if (Files.notExists(pidFile)) {
            return;
        }
        pidIn(Files.readAllLines(pidFile))
                .flatMap(ProcessHandle::of)
                .filter(process -> isServerOf(data, process))
                .ifPresent(OrphanedServer::end);
        // PostgreSQL refuses to start while the number in a stale file belongs to any living process
        Files.deleteIfExists(pidFile);
    }

    /** Empty when the file was only half written, as after a power cut. */
    private static Optional<Long> pidIn(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(PID.asMatchPredicate())
                .map(Long::valueOf);
    }

    /**
     * After a restart of the machine the number may belong to anyone, even to another PostgreSQL, so only the server that
     * was started with this very folder counts. Where the system does not tell the arguments, nobody is ended.
     */
    private static boolean isServerOf(Path data, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        List<String> arguments = List.of(info.arguments().orElseGet(() -> new String[0]));
        int folder = arguments.indexOf("-D") + 1;
        return info.command().orElse("").contains("postgres")
                && folder > 0
                && folder < arguments.size()
                && arguments.get(folder).equals(data.toString());
    }

    private static void end(ProcessHandle server) {
        log.info("Stopping the database that a killed program left running");
        server.destroy();
        try {
            server.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillRunning) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
