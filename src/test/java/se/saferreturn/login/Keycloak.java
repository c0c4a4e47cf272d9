package se.saferreturn.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.saferreturn.demo.FreePort;

/** A real Keycloak on this machine, with the demo's people in it. The build unpacks it to target/keycloak. */
public final class Keycloak implements AutoCloseable {

    public static final String PASSWORD = "demo-only";

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path REALMS = Path.of("src", "test", "resources", "keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final String address;

    private Keycloak(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Where the build has put it; empty if it was told not to. */
    static Optional<Path> find() {
        if (Files.notExists(UNPACKED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(UNPACKED)) {
            return versions.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static Keycloak start(Path home) throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Path imported = Files.createDirectories(home.resolve("data/import"));
        try (Stream<Path> realms = Files.list(REALMS)) {
            for (Path realm : realms.toList()) {
                Files.copy(realm, imported.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        int port = FreePort.find();
        String address = "http://localhost:" + port;
        ProcessBuilder command = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + address,
                        "--cache=local",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_APPEND", "-Xmx512m -XX:TieredStopAtLevel=1");
        Keycloak started = new Keycloak(command.start(), address);
        Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroyForcibly));
        try {
            started.waitUntilReady(home);
        } catch (IOException | RuntimeException | InterruptedException failure) {
            started.close();
            throw failure;
        }
        return started;
    }

    private void waitUntilReady(Path home) throws IOException, InterruptedException {
        URI discovery = URI.create(issuer() + "/.well-known/openid-configuration");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                break;
            }
            try {
                if (HTTP.send(HttpRequest.newBuilder(discovery).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it listens late
            }
            process.waitFor(300, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException(
                "Keycloak has not started:\n" + Files.readString(home.resolve("keycloak.log"), UTF_8));
    }

    public String issuer() {
        return address + "/realms/safer-return";
    }

    String otherIssuer() {
        return address + "/realms/another-realm";
    }

    /** An access token for somebody, asked for by a script. */
    String token(String issuer, String client, String user) {
        JsonNode answer = post(
                issuer + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", PASSWORD,
                        "scope", "openid"));
        if (!answer.has("access_token")) {
            throw new IllegalStateException("No token: " + answer);
        }
        return answer.get("access_token").asText();
    }

    public String token(String user) {
        return token(issuer(), "scripts", user);
    }

    private static JsonNode post(String url, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
