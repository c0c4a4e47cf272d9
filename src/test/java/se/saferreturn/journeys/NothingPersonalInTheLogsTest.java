package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** Everything that is logged, at the levels as they are set, while people work, make mistakes and things fail: it names nobody. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingPersonalInTheLogsTest {

    private static final String NAME = "Lovisa Loggfri-Exempel";
    private static final String STORY = "Hon gömmer sig hos sin faster i Påhittsby.";
    private static final String COORDINATOR = "coordinator.south";
    private static final int FEWEST_TEXTS = 300;

    /** Longer than any column for a name of the engine's. */
    private static final int TOO_OFTEN = 40;

    private static final List<String> SCENARIOS = List.of(
            "S1",
            "S3",
            "S9a",
            "S12",
            "S17",
            "hotline-referred",
            "hotline-alarm",
            "reports-refused",
            "grants-refused",
            "data-request-granted",
            "threat-on-the-way",
            "unreachable");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final Set<String> texts = new TreeSet<>(List.of(NAME, encoded(NAME), STORY, encoded(STORY)));
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private OutputStreamAppender<ILoggingEvent> recorder;

    @BeforeAll
    void record() {
        recorder = recorder(log);
        loggers().forEach(logger -> logger.addAppender(recorder));
    }

    @AfterAll
    void stop() {
        loggers().forEach(logger -> logger.detachAppender(recorder));
        ClockUtil.reset();
    }

    @Test
    void scenariosNameNobody() {
        for (String id : SCENARIOS) {
            Scenario scenario = Scenario.read(id);
            texts.addAll(TypedTexts.in(scenario));
            ScenarioPlayer.setClock(PlayedScenarios.MONDAY_MORNING);
            new ScenarioPlayer(engine).play(scenario);
            ClockUtil.reset();
        }

        assertThat(texts).hasSizeGreaterThan(FEWEST_TEXTS);
        assertNobodyIsNamed();
    }

    /** By both APIs, since Tasklist has its own. */
    @Test
    void refusedFormsNameNobody() {
        Task task = assessment();
        HttpUser program = HttpUser.withPassword(port, COORDINATOR, password());
        HttpUser page = HttpUser.withSession(port, "tasklist", COORDINATOR, password());
        for (String answer : new String[] {
            variable("favouriteColour", text(STORY)),
            variable(NAME, text(STORY)),
            variable("eligible", text(NAME)),
            variable("exploitationForms", text(NAME)),
            variable("exploitationForms", "{\"value\": \"[\\\"" + NAME + "\\\"\", \"type\": \"Json\"}"),
            variable("reflectionPeriodUntil", text(NAME)),
            variable("reflectionPeriodUntil", "{\"value\": \"" + NAME + "\", \"type\": \"Date\"}"),
            variable("eligibilityReason", "{\"value\": \"" + NAME + "\", \"type\": \"Integer\"}"),
            variable("eligibilityReason", "{\"value\": \"" + NAME + "\", \"type\": \"" + NAME + "\"}"),
            variable("eligibilityReason", "{\"value\": {\"" + NAME + "\": \"" + STORY + "\"}}"),
            variable("eligibilityReason", text(STORY.repeat(400))),
            variable("personName", text(NAME)),
            variable("eligibilityReason", text(NAME + "\\u0000"))
        }) {
            String path = "/task/" + task.getId() + "/submit-form";
            refused(program.post(path, answer));
            refused(page.post("/camunda/api/engine/engine/default" + path, answer));
            refused(program.post("/process-definition/key/return-case/submit-form", answer));
        }

        assertNobodyIsNamed();
    }

    @Test
    void whatIsNoJsonNamesNobody() {
        HttpUser program = HttpUser.withPassword(port, COORDINATOR, password());
        HttpUser page = HttpUser.withSession(port, "tasklist", COORDINATOR, password());
        String task = assessment().getId();
        for (String json : new String[] {
            "{\"variables\": " + NAME + "}",
            "{\"variables\": {\"x\": {\"value\": \"" + STORY + "}}",
            "{\"variables\": \"" + NAME + "\"}",
            "{\"" + NAME + "\": {}}",
            "[\"" + NAME + "\"]",
            NAME
        }) {
            for (String path :
                    new String[] {"/task/" + task + "/submit-form", "/task/" + task + "/complete", "/task"}) {
                // a question with an unknown word in it is answered
                assertThat(program.post(path, json).statusCode()).isLessThan(500);
                assertThat(page.post("/camunda/api/engine/engine/default" + path, json)
                                .statusCode())
                        .isLessThan(500);
            }
            for (String path : new String[] {
                "/api/cases/search",
                "/api/cases/SR-2024-00001/events",
                "/api/cases/SR-2024-00001/emergency-access",
                "/api/cases/SR-2024-00001/protection"
            }) {
                assertThat(page.post(path, json).statusCode()).as(path).isLessThan(500);
            }
            assertThat(page.send("PUT", "/api/drafts/tasks/" + task, "application/json", json)
                            .statusCode())
                    .isBetween(400, 499);
        }

        assertNobodyIsNamed();
    }

    @Test
    void searchesAndUnknownAddressesNameNobody() {
        HttpUser page = HttpUser.withSession(port, "tasklist", COORDINATOR, password());
        String name = encoded(NAME);
        for (String path : new String[] {
            "/api/cases?q=" + name,
            "/api/cases/" + name,
            "/api/cases/" + name + "/file",
            "/api/cases/" + name + "/documents/" + name,
            "/api/" + name,
            "/safer-return/" + name,
            "/camunda/api/engine/engine/default/task/" + name,
            "/camunda/api/engine/engine/default/task?processVariables=personName_eq_" + name,
            "/camunda/api/engine/engine/default/task?dueBefore=" + name,
            "/camunda/api/engine/engine/default/task?sortBy=" + name,
            "/camunda/api/engine/engine/" + name + "/task",
            "/camunda/app/tasklist/" + name + "/"
        }) {
            assertThat(page.get(path).statusCode()).as(path).isLessThan(500);
        }
        page.post("/api/cases/search", "{\"q\": \"" + NAME + "\"}");
        page.post("/camunda/api/engine/engine/default/task", "{\"nameLike\": \"" + NAME + "\"}");
        HttpUser.withPassword(port, NAME, NAME).get("/task");

        assertNobodyIsNamed();
    }

    /** The whole trace is logged, of a job that fails in the middle of a case. */
    @Test
    void aJobThatFailsNamesNobody() throws IOException {
        DeploymentWithDefinitions deployed = engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "broken-step.bpmn",
                        resource("broken-step.bpmn")
                                .replace(
                                        "camunda:delegateExpression=\"${breakingStep}\"",
                                        "camunda:asyncBefore=\"true\" camunda:expression=\"${leg}\""))
                .addString("broken-step.form", resource("broken-step.form"))
                .deployWithResult();
        try {
            ProcessInstance opened = engine.getFormService()
                    .submitStartForm(
                            deployed.getDeployedProcessDefinitions().get(0).getId(),
                            Variables.putValue("personName", NAME).putValue("county", "01"));
            Job job = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(opened.getId())
                    .singleResult();

            assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                    .hasMessageContaining("leg")
                    .satisfies(NothingPersonalInTheLogsTest::log);

            assertThat(logged()).contains("Cannot resolve identifier 'leg'");
            assertNobodyIsNamed();
        } finally {
            engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
        }
    }

    /** The database would repeat the row, and its driver the statement with all values in it. */
    @Test
    void whatTheDatabaseRefusesNamesNobody() {
        Task task = assessment();
        User person = engine.getIdentityService().newUser("name-too-long");
        person.setFirstName(NAME.repeat(TOO_OFTEN));

        assertThatThrownBy(() -> engine.getTaskService().setAssignee(task.getId(), NAME.repeat(TOO_OFTEN)))
                .hasStackTraceContaining("value too long")
                .satisfies(NothingPersonalInTheLogsTest::log);
        assertThatThrownBy(() -> engine.getIdentityService().saveUser(person))
                .hasStackTraceContaining("value too long")
                .satisfies(NothingPersonalInTheLogsTest::log);

        assertThat(logged()).contains("value too long");
        assertNobodyIsNamed();
    }

    /** As whoever has asked writes down what went wrong: the engine leaves that to them. */
    private static void log(Throwable failure) {
        LoggerFactory.getLogger(NothingPersonalInTheLogsTest.class).error("What was asked for failed", failure);
    }

    @Test
    void aNameInTheLogIsFound() {
        ByteArrayOutputStream leaking = new ByteArrayOutputStream();
        OutputStreamAppender<ILoggingEvent> appender = recorder(leaking);
        Logger logger = (Logger) LoggerFactory.getLogger("leaking");
        logger.setAdditive(false);
        logger.addAppender(appender);
        try {
            logger.warn("Not saved", new IllegalStateException("name = " + NAME));
        } finally {
            logger.detachAppender(appender);
            logger.setAdditive(true);
        }

        assertThat(new StoredBytes(texts).foundIn(leaking.toByteArray())).containsExactly(NAME);
    }

    private void assertNobodyIsNamed() {
        assertThat(new StoredBytes(texts).foundIn(log.toByteArray())).isEmpty();
    }

    private String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    private Task assessment() {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S2"), step -> step.does("Assess referral"));
        ClockUtil.reset();
        return Objects.requireNonNull(engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName("Assess referral")
                .singleResult());
    }

    private static String variable(String key, String value) {
        return "{\"variables\": {\"" + key + "\": " + value + "}}";
    }

    private static String text(String value) {
        return "{\"value\": \"" + value + "\", \"type\": \"String\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                NothingPersonalInTheLogsTest.class.getResourceAsStream("/broken-step/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String password() {
        return DemoUsers.password(environment);
    }

    /** The root, and whatever does not pass on to it. */
    private static List<Logger> loggers() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        return Stream.concat(
                        Stream.of(context.getLogger(Logger.ROOT_LOGGER_NAME)),
                        context.getLoggerList().stream().filter(logger -> !logger.isAdditive()))
                .toList();
    }

    private static OutputStreamAppender<ILoggingEvent> recorder(ByteArrayOutputStream log) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%level %logger %mdc %marker %kvp %msg%n%ex");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> recorder = new OutputStreamAppender<>();
        recorder.setContext(context);
        recorder.setEncoder(encoder);
        recorder.setOutputStream(log);
        recorder.start();
        return recorder;
    }
}
