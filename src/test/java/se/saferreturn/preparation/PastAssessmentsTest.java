package se.saferreturn.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** A case in the south whose high risk was refused once and waits for its second approval. */
@ApplicationTest
class PastAssessmentsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    PlayedCase played;

    @BeforeEach
    void openCase() {
        AtomicInteger approvals = new AtomicInteger();
        played = new ScenarioPlayer(engine)
                .playUntil(
                        Scenario.read("S5"),
                        step -> step.does("Approve high risk") && step.moves() && approvals.incrementAndGet() == 2);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.south", "approver", "approver.risk", "iom.sweden"})
    void theResultItsInputsTheTableAndTheDecidersAreShown(String name) {
        HttpResponse<String> answer = api(name, played.caseNumber());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(HttpUser.json(answer)).singleElement().satisfies(PastAssessmentsTest::isTheAssessment);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.north, 404",
        "coordinator.stockholm, 404",
        "hotline, 403",
        "mission.rou, 403",
        "escort, 403",
        "finance, 403",
        "approver.grants, 403",
        "supervisor, 403",
        "admin, 403",
        "designer, 403"
    })
    void nobodyElseLearnsEvenThatThereIsSuchACase(String name, int status) {
        HttpResponse<String> answer = api(name, played.caseNumber());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(api(name, "SR-1999-00001").body());
    }

    @Test
    void whatIsNoNumberIsNotRepeated() {
        HttpResponse<String> answer = api("coordinator.south", "Ion-Exemplu");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exemplu");
    }

    @Test
    void withoutLoginNothingIsTold() {
        HttpResponse<String> answer = HttpUser.unknown(port).get("/api/cases/" + played.caseNumber() + "/assessments");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("HIGH");
    }

    @Test
    void anApproverWithoutATaskInTheCaseIsToldNothing() {
        PlayedCase early = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S2"), step -> "Assess referral".equals(step.task()));

        assertThat(api("approver", early.caseNumber()).statusCode()).isEqualTo(404);
        assertThat(api("coordinator.south", early.caseNumber()).body()).isEqualTo("[]");
    }

    @Test
    void besideATaskTheyAreShownToThoseWhoMayOpenIt() {
        HttpResponse<String> answer = tab("approver");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HttpUser.json(answer)).singleElement().satisfies(PastAssessmentsTest::isTheAssessment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supervisor",
                "admin",
                "finance",
                "approver.grants",
                "coordinator.south",
                "coordinator.north",
                "mission.rou"
            })
    void besideATaskTheyAreShownToNobodyElse(String name) {
        HttpResponse<String> answer = tab(name);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("HIGH", "Planen");
    }

    private static void isTheAssessment(JsonNode assessment) {
        assertThat(assessment.path("level").asText()).isEqualTo("HIGH");
        assertThat(assessment.path("assessedBy").asText()).isEqualTo("coordinator.south");
        assertThat(assessment.path("assessedAt").asText()).startsWith("20").endsWith("Z");
        assertThat(assessment.path("tableVersion").asInt()).isPositive();
        assertThat(assessment.path("reasons")).isNotEmpty();
        assertThat(assessment.path("measures").toString()).contains("policeHome", "escort");
        assertThat(assessment.path("minor").asBoolean(true)).isFalse();
        assertThat(assessment.path("inputs")).hasSize(23);
        JsonNode debt = assessment.path("inputs").path(1);
        assertThat(debt.path("category").asText()).isEqualTo("riskDebt");
        assertThat(debt.path("label").asText()).isEqualTo("Debt");
        assertThat(debt.path("answer").asText()).isEqualTo("serious");
        assertThat(debt.path("note").asText()).contains("fyra tusen euro");
        assertThat(assessment.path("remarks").toString())
                .contains("rädd för systerns skull", "hennes bild väger tyngre")
                .doesNotContain("What the other answers rest on");
        assertThat(assessment.path("approvals")).singleElement().satisfies(approval -> {
            assertThat(approval.path("decision").asText()).isEqualTo("refused");
            assertThat(approval.path("decidedBy").asText()).isEqualTo("approver");
            assertThat(approval.path("reason").asText()).startsWith("Planen säger inget");
        });
    }

    private HttpResponse<String> api(String name, String caseNumber) {
        String login = name + ":" + DemoUsers.password(environment);
        return HttpUser.withHeader(
                        port, "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .get("/api/cases/" + caseNumber + "/assessments");
    }

    private HttpResponse<String> tab(String name) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskCandidateGroup("risk-approvers")
                .includeAssignedTasks()
                .singleResult();
        return HttpUser.withSession(port, "tasklist", name, DemoUsers.password(environment))
                .get("/camunda/api/tasklist/plugin/safer-return/default/task/" + task.getId() + "/assessments");
    }
}
