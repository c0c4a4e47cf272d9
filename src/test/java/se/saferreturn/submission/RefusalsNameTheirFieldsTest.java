package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FieldProblem;
import se.saferreturn.form.FormRejectedException;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** Whoever is refused is told which field, people by its section and label, programs by its key. */
@ApplicationTest
class RefusalsNameTheirFieldsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void fieldsThatAreCalledAlikeAreToldByTheirSections() throws IOException {
        CaseForm form = CaseForm.parse(Files.readString(Path.of("forms/information-and-consent.form")));

        FormRejectedException refusal = Objects.requireNonNull(catchThrowableOfType(
                FormRejectedException.class,
                () -> form.validate(
                        Map.of("consentMission", true, "consentStatistics", true), Map.of(), Instant.now())));

        List<String> labels =
                refusal.problems().stream().map(FieldProblem::label).toList();
        assertThat(labels)
                .doesNotHaveDuplicates()
                .contains("Sharing with the mission in the country of return: Given on");
        assertThat(String.valueOf(refusal.getMessage())).contains(": Given on: please");
    }

    @Test
    void aProgramReadsTheKeysOfTheFieldsAtEveryDoor() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        ClockUtil.reset();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .singleResult()
                .getId();
        HttpUser program = HttpUser.withPassword(port, "coordinator.south", DemoUsers.password(environment));

        HttpResponse<String> form = program.post("/task/" + task + "/submit-form", "{\"variables\": {}}");

        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(HttpUser.json(form).path("message").asText()).isNotEmpty();
        assertThat(HttpUser.json(form).path("fields").findValuesAsText("key")).contains("eligible");

        HttpUser page = HttpUser.withSession(port, "tasklist", "coordinator.south", DemoUsers.password(environment));
        String engineOfPages = "/camunda/api/engine/engine/default";
        for (HttpResponse<String> refused : List.of(
                page.post(engineOfPages + "/task/" + task + "/submit-form", "{\"variables\": {}}"),
                program.post("/task/" + task + "/complete", "{\"variables\": {}}"),
                program.post("/process-definition/key/return-case/submit-form", "{\"variables\": {}}"),
                page.post(engineOfPages + "/process-definition/key/return-case/submit-form", "{\"variables\": {}}"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(HttpUser.json(refused).path("message").asText())
                    .as(refused.uri().toString())
                    .isNotEmpty();
        }
        assertThat(HttpUser.json(page.post(engineOfPages + "/task/" + task + "/submit-form", "{\"variables\": {}}"))
                        .path("fields")
                        .findValuesAsText("key"))
                .contains("eligible");

        HttpResponse<String> report = HttpUser.withSession(
                        port, "tasklist", "coordinator.south", DemoUsers.password(environment))
                .post("/api/cases/" + played.caseNumber() + "/events", "{\"eventKind\": \"personMissing\"}");

        assertThat(report.statusCode()).isEqualTo(400);
        assertThat(HttpUser.json(report).path("fields").findValuesAsText("key")).contains("happenedOn");
    }
}
