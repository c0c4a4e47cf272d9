package se.saferreturn.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.routing.Clocks;

/** Numbers find what they are of, in whatever way they are pasted and at whatever door. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastedNumbersTest {

    private static final String OWNER = "coordinator.south";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    CaseNumber number;

    @BeforeAll
    void openCase() {
        Scenario like = Scenario.read("S2");
        Map<String, Object> form = new HashMap<>(like.opening().form());
        form.put("personName", "{unique} Samordnad-Provova");
        form.put("otherNames", "{unique}");
        form.remove("birthDate");
        form.remove("birthDateCertainty");
        form.put("identityNumberKind", "samordningsnummer");
        form.put("identityNumber", "19850760\u00a0\u2013 2384 ");
        Scenario opened = new Scenario(
                like.id(), like.title(), List.of(), new Scenario.Opening(null, OWNER, form), like.steps(), like.ends());
        number = new CaseNumber(
                new ScenarioPlayer(engine).playUntil(opened, step -> true).caseNumber());
    }

    @Test
    void anIdentityNumberWithoutADayIsKeptInOneWay() {
        assertThat(caseFile.current(number, CaseFileEntry.WHOLE_CASE).text("identityNumber"))
                .contains("19850760-2384");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198507602384",
                "850760-2384",
                "19850760 2384",
                "1985 07 60 - 2384",
                "19850760\u20112384\u00a0",
                "\uff11\uff19\uff18\uff15\uff10\uff17\uff16\uff10\u22122384",
                "provova, 19850760\u2013 2384"
            })
    void aSearchReadsAnIdentityNumberAsItIsPasted(String typed) {
        assertThat(found(typed)).contains(number.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\u2013", "\u2011", "\u2212", " ", "\u00a0", "\uff0d", "", " \u2014 "})
    void aCaseNumberIsReadInSearchesAndPaths(String between) {
        String typed = " " + number.value().toLowerCase(Locale.ROOT).replace("-", between) + "\u200b";

        assertThat(found(typed)).containsExactly(number.value());
        assertThat(login().get("/api/cases/"
                                + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aReportIsTakenWithANumberAndATextAsTheyArePasted() {
        HttpResponse<String> refused = report("\u2010", "2062-05-01");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Happened on: must not be in the future")
                .doesNotContain("pattern");

        HttpResponse<String> taken =
                report("\u2013", LocalDate.now(Clocks.SWEDEN).minusDays(1).toString());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(caseFile.current(number, CaseFileEntry.WHOLE_CASE).text("missingDetails"))
                .contains("Gick ut\noch kom inte åter.");
    }

    private HttpResponse<String> report(String between, String day) {
        return HttpUser.withPassword(port, OWNER, DemoUsers.password(environment))
                .post("/process-definition/key/case-event/submit-form", """
                        {"variables": {"caseNumber": {"value": "%s"}, "eventKind": {"value": "personMissing"},
                         "happenedOn": {"value": "%s"}, "missingDetails": {"value": "%s"}}}""".formatted(
                                number.value().replace("-", between) + "\u00a0",
                                day,
                                "Gick ut\\u000boch\u2060 kom inte \u202aåter\u202c.\\u0092"));
    }

    private List<String> found(String q) {
        HttpResponse<String> answer = login().post("/api/cases/search", "{\"q\": \"" + q + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return HttpUser.json(answer).path("cases").findValuesAsText("number");
    }

    private HttpUser login() {
        String credentials = OWNER + ":" + DemoUsers.password(environment);
        return HttpUser.withHeader(
                port, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
