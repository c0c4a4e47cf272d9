package se.saferreturn.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
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
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeyVaultTables;

/**
 * More than a thousand bad requests over both described APIs, as several people, in the browser too, and as nobody; some
 * are sent twice. Each is refused with 4xx, or answered where it turns out to be harmless; none makes the server fail, none
 * leaves anything behind, and nothing of what their bodies and queries carry is in the log. The engine logs an id that it
 * does not know, so what stands in the place of an id in an address is not looked for.
 *
 * <p>{@code -Dsafer-return.bad-requests.seed=…} makes others.
 */
@ApplicationTest
class BadRequestsTest {

    private static final Path FAILED = Path.of("target", "bad-requests-failed.txt");
    private static final int PER_OPERATION_OF_THE_ENGINE = 3;
    private static final int PER_OPERATION_OF_OURS = 30;
    private static final int FEWEST = 1000;
    private static final int FEWEST_TWICE = 100;
    private static final int EACH_THAT_IS_SENT_TWICE = 8;
    private static final int PATIENCE = 60_000;

    /** What is answered although something in the request was odd, since it changes nothing. */
    private static final Pattern HARMLESS = Pattern.compile("(GET|HEAD|OPTIONS) .*"
            // questions to the engine, which it also takes by POST
            + "|POST /engine-rest/(user|group|task|job|job-definition|execution|incident|external-task|process-instance"
            + "|variable-instance|decision-requirements-definition|schema/log|history/[a-z-]+)(/count)?"
            // somebody is still there, searches, or has the access log checked
            + "|POST /api/(session|cases/search|access-log/chain)");

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void aBadRequestIsRefusedAndLeavesNothingBehind() throws IOException {
        List<Sender> senders = senders();
        List<BadRequest> requests = requests();
        assertThat(requests).hasSizeGreaterThan(FEWEST);
        DatabaseContent before = DatabaseContent.of(jdbc, vault());

        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
        Random who = new Random(seed());
        Map<String, Integer> answers = new LinkedHashMap<>();
        List<String> failed = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        List<String> taking = new ArrayList<>();
        int twice = 0;
        for (BadRequest request : requests) {
            Sender sender = senders.get(who.nextInt(senders.size()));
            if (sender.mayDo(request)) {
                sender = Sender.nobody();
            }
            String answer = send(request, sender);
            int status = statusOf(answer);
            String line = status + " " + sender.name() + " " + request;
            answers.merge(status / 100 + "xx", 1, Integer::sum);
            if (status < 200 || (status >= 500 && !(status == 501 && request.isNotImplemented()))) {
                failed.add(line + "\n    " + lastLine(answer));
            } else if (status < 300) {
                taken.add(line);
                if (!HARMLESS.matcher(request.asks()).matches()) {
                    taking.add(line);
                }
            }
            if (who.nextInt(EACH_THAT_IS_SENT_TWICE) == 0) {
                twice++;
                String again = send(request, sender);
                if (statusOf(again) != status) {
                    failed.add("second time " + statusOf(again) + ", first time " + line + "\n    " + lastLine(again));
                }
            }
        }
        Files.writeString(
                FAILED,
                answers + "\n" + String.join("\n", failed) + "\n\ntaken as harmless:\n" + String.join("\n", taken));

        root.detachAppender(log);

        assertThat(before.now(jdbc, vault())).isEqualTo(before);
        assertThat(loggedBeyondReadingAndRefusing(before)).isEmpty();
        assertThat(log.list).map(BadRequestsTest::text).noneMatch(line -> line.contains(BadRequests.TRACE));
        assertThat(failed)
                .as("requests that made the server fail, see " + FAILED)
                .isEmpty();
        assertThat(taking).as("bad requests that changed something").isEmpty();
        assertThat(answers.get("4xx")).isGreaterThan(FEWEST);
        assertThat(twice).isGreaterThan(FEWEST_TWICE);
    }

    /** The access log notes who asked for what, in words of its own. */
    private List<String> loggedBeyondReadingAndRefusing(DatabaseContent before) {
        return jdbc.sql("select act || ' ' || subject from access_log where position > :before and (reason is not null"
                        + " or act not in ('READ', 'SEARCHED', 'REFUSED', 'REVIEWED') or access_log::text like :trace)")
                .param("before", before.logged())
                .param("trace", "%" + BadRequests.TRACE + "%")
                .query(String.class)
                .list();
    }

    private List<Sender> senders() {
        String password = DemoUsers.password(environment);
        return Stream.concat(
                        Stream.of(
                                Sender.nobody(),
                                Sender.withSession(port, "tasklist", "coordinator.stockholm", password),
                                Sender.withSession(port, "cockpit", "supervisor", password),
                                Sender.withSession(port, "admin", "admin", password)),
                        Stream.of(
                                        "escort",
                                        "coordinator.stockholm",
                                        "coordinator.south",
                                        "supervisor",
                                        "designer",
                                        "records.officer",
                                        "log.reviewer",
                                        "admin")
                                .map(user -> Sender.withPassword(user, password)))
                .toList();
    }

    private List<BadRequest> requests() {
        BadRequests bad = new BadRequests(seed(), KnownPaths.of(engine).values());
        List<BadRequest> requests = new ArrayList<>();
        for (Operation operation : Descriptions.ofTheEngine()) {
            requests.addAll(bad.of(operation, PER_OPERATION_OF_THE_ENGINE));
        }
        List<Operation> ours =
                Descriptions.ofOurs(HttpUser.withSession(port, "cockpit", "designer", DemoUsers.password(environment)));
        assertThat(ours)
                .map(Operation::path)
                .contains("/api/cases/{number}/documents", "/api/drafts/{kind}/{id}", "/api/access-log/reviews");
        for (Operation operation : ours) {
            requests.addAll(bad.of(operation, PER_OPERATION_OF_OURS));
        }
        return requests;
    }

    private JdbcClient vault() {
        return KeyVaultTables.of(database);
    }

    private String send(BadRequest request, Sender sender) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request.bytes(port, sender));
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
