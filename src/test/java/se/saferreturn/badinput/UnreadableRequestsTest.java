package se.saferreturn.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;

/**
 * Requests over which the engine's layers stumble, each at its place: refused as the mistake of whoever sends them, with one
 * line in the log at most, and without what they carry.
 */
@ApplicationTest
class UnreadableRequestsTest {

    private static final String OF_COCKPIT = "/camunda/api/cockpit/plugin/base/default";
    private static final String UPLOAD = "multipart/form-data; boundary=part";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private String task = "";

    @BeforeEach
    void findTask() {
        // what is made at the first request of all tells of itself
        HttpUser.unknown(port).get("/nothing");
        user("escort").get("/task/count");
        task = Objects.requireNonNull(RegionalCase.open(engine).task("stockholm"))
                .getId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance",
                "/process-instance/count",
                "/process-definition/any/called-process-definitions",
                "/incident",
                "/incident/count",
                "/process-instance/any/called-process-instances"
            })
    void cockpitsOwnApiReadsStrictly(String path) {
        HttpUser cockpit = HttpUser.withSession(port, "cockpit", "supervisor", password());
        for (String body : new String[] {
            "null",
            "",
            "[]",
            "[null]",
            "7",
            "\"" + BadRequests.MARK + "\"",
            "{\"businessKey\":\"" + BadRequests.MARK + "\\u0000\"}",
            "{\"variables\":[null]}",
            "{\"sortBy\":\"" + BadRequests.MARK + "\"}",
            "{",
            "{\"a\":" + BadRequests.MARK
        }) {
            assertRefused(body, () -> cockpit.post(OF_COCKPIT + path, body));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"x\",\"type\":\"None\"}}",
                "{\"sortBy\":\"taskVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"x\",\"type\":\"Object\"}}",
                "{\"sortBy\":\"executionVariable\",\"sortOrder\":\"desc\",\"parameters\":{\"variable\":1,\"type\":[]}}",
                "{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":null}",
                "{\"sortBy\":\"processVariable\",\"sortOrder\":\"desc\",\"parameters\":{}}",
                "{\"sortBy\":\"dueDate\",\"sortOrder\":\"sideways\"}",
                "{\"sortBy\":\"dueDate\"}"
            })
    void aSortingThatCannotBeIsAMistake(String sorting) {
        HttpUser person = user("coordinator.stockholm");
        assertRefused(sorting, () -> person.post("/task", "{\"sorting\":[" + sorting + "]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none    | none
            form    | a=b
            upload  | ''
            upload  | --part--
            upload  | --part
            json    | {}
            """)
    void anUploadWithoutItsPartsIsAMistake(@Nullable String type, @Nullable String body) {
        String sent = type == null
                ? null
                : Map.of("form", "application/x-www-form-urlencoded", "upload", UPLOAD, "json", "application/json")
                        .get(type);
        for (String path : new String[] {
            "/task/" + task + "/variables/x/data", "/task/" + task + "/localVariables/x/data", "/deployment/create"
        }) {
            HttpUser person = user(path.startsWith("/task") ? "coordinator.stockholm" : "designer");
            assertRefused(path, () -> person.send("POST", path, sent, body));
        }
    }

    @Test
    void aTimeThatIsNoneInADeploymentIsAMistake() {
        String parts = "--part\r\nContent-Disposition: form-data; name=\"deployment-activation-time\"\r\n\r\n"
                + BadRequests.MARK
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\r\n\r\n"
                + "x\r\n--part--\r\n";

        assertRefused("time", () -> user("designer").send("POST", "/deployment/create", UPLOAD, parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/xml", "/diagram"})
    void aDecisionThatIsNotTheirsIsForbidden(String part) {
        String id = engine
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("risk-level")
                .latestVersion()
                .list()
                .stream()
                .findFirst()
                .orElseGet(() -> engine.getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .list()
                        .get(0))
                .getId();
        HttpResponse<String> answer =
                assertRefused(part, () -> user("escort").get("/decision-definition/" + id + part));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+294277-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z"
            })
    void aDraftOfAnotherAgeIsAMistake(String openedAt) {
        HttpUser person = HttpUser.withHeader(port, basic("coordinator.stockholm"));
        assertRefused(
                openedAt,
                () -> person.send(
                        "PUT",
                        "/api/drafts/tasks/" + task,
                        "application/json",
                        "{\"person\":\"coordinator.stockholm\",\"openedAt\":\"%s\",\"answers\":{\"a\":\"%s\"}}"
                                .formatted(openedAt, BadRequests.MARK)));
    }

    @ParameterizedTest
    @CsvSource({"PUT, /", "PATCH, /api/cases", "DELETE, /engine-rest/task", "PUT, /camunda/app/tasklist/default/"})
    void aFormThatCannotBeReadIsNotRead(String method, String path) {
        assertRefused(
                path,
                () -> HttpUser.unknown(port)
                        .send(
                                method,
                                path,
                                "application/x-www-form-urlencoded",
                                "q=" + BadRequests.TRACE + "%zz&" + BadRequests.TRACE + "=%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b:c", "\0:x", "escort:\0", "\u202e\0:", "no colon", ":", ""})
    void aNameThatNobodyCanHaveIsNotLookedFor(String credentials) {
        String header = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = assertRefused(
                credentials, () -> HttpUser.withHeader(port, header).get("/engine-rest/task"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void valuesThatTheDatabaseCannotTakeAreMistakes() {
        HttpUser person = user("supervisor");
        for (String query : new String[] {
            "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{}}]}",
            "{\"dueBefore\":\"+292278994-08-17T07:12:55.807+0000\"}",
            "{\"priority\":99999999999}",
            "{\"taskIdIn\":[null]}"
        }) {
            assertRefused(query, () -> person.post("/task/count", query));
        }
    }

    private HttpResponse<String> assertRefused(String what, Supplier<HttpResponse<String>> request) {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.setContext(root.getLoggerContext());
        lines.start();
        root.addAppender(lines);
        try {
            HttpResponse<String> answer = request.get();
            assertThat(answer.statusCode()).as(what + " " + answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain(BadRequests.TRACE).doesNotContain("Exception:", "\tat ");
            assertThat(lines.list)
                    .as("lines in the log for " + what)
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(line -> {
                        assertThat(line.getThrowableProxy()).isNull();
                        assertThat(line.getFormattedMessage())
                                .doesNotContain(BadRequests.TRACE)
                                .doesNotContain("\n");
                    });
            return answer;
        } finally {
            root.detachAppender(lines);
        }
    }

    private HttpUser user(String name) {
        return HttpUser.withPassword(port, name, password());
    }

    private String basic(String name) {
        return "Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password()).getBytes(StandardCharsets.UTF_8));
    }

    private String password() {
        return DemoUsers.password(environment);
    }
}
