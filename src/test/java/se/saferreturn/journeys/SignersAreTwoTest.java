package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;

/** Who signs risks attests no money, and who attests money signs no risk and reads nothing of it. */
@ApplicationTest
class SignersAreTwoTest {

    private static final String APPROVE_GRANT = "Approve grant";

    /** Answers of the assessment and of the safety plan; the level and its day are routing facts, which the engine has. */
    private static final String OF_THE_ASSESSMENT =
            "\"(risk(?!Level\"|Approval\"|AssessedOn\")[A-Za-z]*|safety[A-Za-z]*|emergencyPlan)\"";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "S5, Approve high risk, approver.risk, approver.grants, riskApproval",
        "S1, Approve grant, approver.grants, approver.risk, grantApproval"
    })
    void theOneDoesNotDecideForTheOtherByAnyDoor(
            String scenario, String decision, String signer, String other, String answer) {
        ScenarioPlayer player = new ScenarioPlayer(engine);
        PlayedCase played = player.playUntil(Scenario.read(scenario), step -> step.does(decision));
        String id = task(played, decision).getId();
        String form = "{\"variables\": {\"%s\": {\"value\": \"approved\", \"type\": \"String\"}}}".formatted(answer);

        new LoggedIn(engine.getIdentityService()).as(other, () -> {
            assertThatThrownBy(() -> tasks.claim(id, other)).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> tasks.setAssignee(id, other)).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> engine.getFormService().submitTaskForm(id, Map.of(answer, "approved")))
                    .isInstanceOf(AuthorizationException.class);
            return other;
        });
        HttpUser rest = HttpUser.withPassword(port, other, DemoUsers.password(environment));
        assertThat(HttpUser.json(rest.get("/task/count?processInstanceBusinessKey=" + played.caseNumber()))
                        .path("count")
                        .asInt(-1))
                .isZero();
        assertShut(rest.get("/task/" + id));
        assertShut(rest.get("/task/" + id + "/form-variables"));
        assertShut(rest.post("/task/" + id + "/claim", "{\"userId\": \"%s\"}".formatted(other)));
        assertShut(rest.post("/task/" + id + "/assignee", "{\"userId\": \"%s\"}".formatted(other)));
        assertShut(rest.post("/task/" + id + "/submit-form", form));
        assertThat(task(played, decision).getAssignee()).isNull();

        player.play(
                played,
                new Scenario.Step(
                        decision,
                        null,
                        signer,
                        Map.of(answer, "approved", answer + "Reason", "Det håller."),
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(tasks.createTaskQuery().taskId(id).count()).isZero();
    }

    @Test
    void whoAttestsMoneyReadsTheGrantAndNothingOfTheRiskOrTheFile() {
        PlayedCase played = new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does(APPROVE_GRANT));
        String id = task(played, APPROVE_GRANT).getId();
        RegionalCase.asDo(engine, "approver.grants", () -> tasks.claim(id, "approver.grants"));
        HttpUser person = withPassword("approver.grants");
        String aCase = "/api/cases/" + played.caseNumber();

        HttpResponse<String> form = person.get("/engine-rest/task/" + id + "/form-variables");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("grantAmount").doesNotContainPattern(OF_THE_ASSESSMENT);
        for (String door : List.of("/assessments", "/file", "/documents")) {
            assertThat(person.get(aCase + door).statusCode()).as(door).isEqualTo(403);
        }
        assertThat(HttpUser.withSession(port, "tasklist", "approver.grants", DemoUsers.password(environment))
                        .get("/camunda/api/tasklist/plugin/safer-return/default/task/" + id + "/assessments")
                        .statusCode())
                .isEqualTo(404);
        JsonNode may = HttpUser.json(person.get(aCase)).path("may");
        assertThat(may.path("readFile").asBoolean(true)).isFalse();
        assertThat(may.path("readAssessments").asBoolean(true)).isFalse();
        assertThat(may.path("readDocuments").asBoolean(true)).isFalse();
    }

    @Test
    void whoSignsTheRiskReadsWhatItRestsOn() {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S5"), step -> step.does("Approve high risk"));
        String id = task(played, "Approve high risk").getId();
        RegionalCase.asDo(engine, "approver.risk", () -> tasks.claim(id, "approver.risk"));
        HttpUser person = withPassword("approver.risk");

        for (String door : List.of("/assessments", "/file", "/documents")) {
            assertThat(person.get("/api/cases/" + played.caseNumber() + door).statusCode())
                    .as(door)
                    .isEqualTo(200);
        }
    }

    private Task task(PlayedCase played, String name) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(name)
                .singleResult();
    }

    private HttpUser withPassword(String user) {
        String login = user + ":" + DemoUsers.password(environment);
        return HttpUser.withHeader(
                port, "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertShut(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
    }
}
