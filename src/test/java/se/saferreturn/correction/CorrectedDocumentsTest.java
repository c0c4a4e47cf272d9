package se.saferreturn.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** A document that was called by a wrong name, or added to a wrong case, is put right and stays as it was beside it. */
@ApplicationTest
class CorrectedDocumentsTest {

    private static final String OWNER = "coordinator.south";
    private static final String FILE = """
            --part\r
            Content-Disposition: form-data; name="title"\r
            \r
            Pass\r
            --part\r
            Content-Disposition: form-data; name="kind"\r
            \r
            identity\r
            --part\r
            Content-Disposition: form-data; name="file"; filename="samtycke.txt"\r
            Content-Type: text/plain\r
            \r
            Samtycke av Påhittad Testsson.\r
            --part--\r
            """;

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    AccessLog log;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void titleAndKindAreCorrectedAndAWrongDocumentIsHiddenAndBroughtBack() {
        String number = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S2"), step -> step.does("Decide admission (IOM)"))
                .caseNumber();
        ClockUtil.reset();
        CorrectionCalls calls =
                new CorrectionCalls(port, DemoUsers.password(environment), caseFile, new CaseNumber(number));
        String documents = "/api/cases/" + number + "/documents";
        JsonNode added =
                HttpUser.json(calls.as(OWNER).send("POST", documents, "multipart/form-data; boundary=part", FILE));
        String path = documents + "/" + added.path("id").asText();

        assertThat(refusal(calls.as(OWNER).post(path + "/corrections", "{\"reason\": \"Wrong kind chosen.\"}")))
                .contains("Give a title or a kind");
        assertThat(refusal(calls.as(OWNER)
                        .post(path + "/corrections", "{\"kind\": \"poem\", \"reason\": \"Wrong kind.\"}")))
                .contains("Choose one of the kinds");
        assertThat(refusal(calls.as(OWNER).post(path + "/corrections", "{\"kind\": \"consent\"}")))
                .contains("Write why");
        assertThat(refusal(calls.as(OWNER)
                        .post(path + "/corrections", "{\"kind\": \"identity\", \"reason\": \"Wrong kind chosen.\"}")))
                .contains("how it stands already");
        assertThat(calls.as("iom.sweden")
                        .post(path + "/corrections", "{\"kind\": \"other\", \"reason\": \"Not mine at all.\"}")
                        .statusCode())
                .isEqualTo(404);

        JsonNode corrected = HttpUser.json(calls.as(OWNER)
                .post(
                        path + "/corrections",
                        "{\"title\": \"Samtycke\", \"kind\": \"consent\", \"reason\": \"Wrong kind chosen.\"}"));
        assertThat(corrected.path("kind").asText()).isEqualTo("consent");
        assertThat(corrected.path("changes").path(0).path("titleWas").asText()).isEqualTo("Pass");
        assertThat(corrected.path("changes").path(0).path("by").asText()).isEqualTo(OWNER);

        calls.as(OWNER)
                .post(path + "/corrections", "{\"enteredInError\": true, \"reason\": \"It is of another person.\"}");
        JsonNode hidden = HttpUser.json(calls.as(OWNER).get(documents));
        assertThat(hidden.path("documents")).isEmpty();
        assertThat(hidden.path("enteredInError")).hasSize(1);
        assertThat(HttpUser.json(calls.as("iom.sweden").get(documents)).path("enteredInError"))
                .isEmpty();
        assertThat(calls.as(OWNER).get(path).statusCode()).isEqualTo(404);

        calls.as(OWNER)
                .post(path + "/corrections", "{\"enteredInError\": false, \"reason\": \"It was the right one.\"}");
        assertThat(HttpUser.json(calls.as(OWNER).get(documents))
                        .path("documents")
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo("Samtycke");
        assertThat(calls.as(OWNER).get(path).statusCode()).isEqualTo(200);
        assertThat(log.of(new CaseNumber(number)).stream()
                        .filter(row -> row.access()
                                .subject()
                                .equals("document " + added.path("id").asText())))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        return HttpUser.json(answer).path("detail").asText();
    }
}
