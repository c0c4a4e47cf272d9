package se.saferreturn.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;

/**
 * More than a thousand bad requests over both described APIs, as several people and as nobody. Each is refused with 4xx, or
 * answered where it turns out to be harmless; none makes the server fail, none leaves anything behind, and nothing of what
 * they carry is in the log.
 *
 * <p>{@code -Dsafer-return.bad-requests.seed=…} makes others.
 */
@ApplicationTest
class BadRequestsTest {

    private static final Path FAILED = Path.of("target", "bad-requests-failed.txt");
    private static final int PER_OPERATION_OF_THE_ENGINE = 3;
    private static final int PER_OPERATION_OF_OURS = 30;
    private static final int FEWEST = 1000;
    private static final int PATIENCE = 60_000;

    private static final @Nullable String[] PEOPLE = {
        null, "escort", "coordinator.stockholm", "supervisor", "designer", "coordinator.south", "records.officer"
    };

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void aBadRequestIsRefusedAndLeavesNothingBehind() throws IOException {
        List<BadRequest> requests = requests();
        assertThat(requests).hasSizeGreaterThan(FEWEST);
        Map<String, String> before = DatabaseContent.of(jdbc);

        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
        Random who = new Random(seed());
        Map<String, Integer> answers = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (BadRequest request : requests) {
            String user = PEOPLE[who.nextInt(PEOPLE.length)];
            String answer = send(request, user);
            int status = statusOf(answer);
            answers.merge(status / 100 + "xx", 1, Integer::sum);
            if (status >= 500 || status < 200) {
                failed.add(status + " " + user + " " + request + "\n    " + lastLine(answer));
            } else if (status < 300) {
                taken.add(status + " " + user + " " + request);
            }
        }
        Files.writeString(
                FAILED,
                answers + "\n" + String.join("\n", failed) + "\n\ntaken as harmless:\n" + String.join("\n", taken));

        root.detachAppender(log);

        assertThat(DatabaseContent.of(jdbc)).isEqualTo(before);
        assertThat(log.list).map(BadRequestsTest::text).noneMatch(line -> line.contains(BadRequests.MARK));
        assertThat(failed)
                .as("requests that made the server fail, see " + FAILED)
                .isEmpty();
        assertThat(answers.get("4xx")).isGreaterThan(FEWEST);
    }

    private List<BadRequest> requests() throws IOException {
        BadRequests bad = new BadRequests(seed(), known());
        List<BadRequest> requests = new ArrayList<>();
        for (Operation operation : Operation.of(ofTheEngine(), "/engine-rest")) {
            requests.addAll(bad.of(operation, PER_OPERATION_OF_THE_ENGINE));
        }
        List<Operation> ours = Operation.of(ofOurs(), "");
        assertThat(ours).isNotEmpty();
        for (Operation operation : ours) {
            requests.addAll(bad.of(operation, PER_OPERATION_OF_OURS));
        }
        return requests;
    }

    private Map<String, String> known() {
        RegionalCase there = RegionalCase.open(engine);
        Task task = Objects.requireNonNull(there.task("stockholm"));
        String definition = there.instance().getProcessDefinitionId();
        return Map.of(
                "/engine-rest/task/",
                task.getId(),
                "/engine-rest/process-instance/",
                there.instance().getId(),
                "/engine-rest/execution/",
                there.instance().getId(),
                "/engine-rest/process-definition/",
                definition,
                "/engine-rest/process-definition/key/",
                "return-case",
                "/engine-rest/decision-definition/key/",
                "urgency",
                "/engine-rest/user/",
                "escort",
                "/engine-rest/group/",
                "escorts",
                "/api/cases/",
                there.number());
    }

    private static JsonNode ofTheEngine() throws IOException {
        try (InputStream description =
                Objects.requireNonNull(BadRequestsTest.class.getResourceAsStream("/openapi.json"))) {
            return new ObjectMapper().readTree(description);
        }
    }

    private JsonNode ofOurs() {
        HttpUser designer = HttpUser.withSession(port, "cockpit", "designer", DemoUsers.password(environment));
        return HttpUser.json(designer.get("/v3/api-docs"));
    }

    private String send(BadRequest request, @Nullable String user) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request.bytes(port, user, DemoUsers.password(environment)));
                socket.getOutputStream().flush();
            } catch (SocketException refusedBeforeTheEnd) {
                // a body that is too large is not read to its end; the answer is there all the same
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException closed) {
            return "HTTP/1.1 413 closed";
        }
    }

    private static int statusOf(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String lastLine(String answer) {
        String body = Arrays.stream(answer.split("\r\n\r\n", 2))
                .skip(1)
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
        return body.substring(0, Math.min(300, body.length()));
    }

    private static String text(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    private static long seed() {
        return Long.getLong("safer-return.bad-requests.seed", 4);
    }
}
