package se.saferreturn.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
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
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** The endpoints of the case page. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePageTest {

    private static final String OWNER = "coordinator.south";

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

    CaseNumber number;

    @BeforeAll
    void playCase() {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S5"), step -> step.does("Approve high risk"));
        ClockUtil.reset();
        number = new CaseNumber(played.caseNumber());
    }

    @AfterAll
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theOverviewTellsTheCourseAndNoPerson() {
        HttpResponse<String> answer = get("supervisor", "/api/cases/" + number);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode overview = HttpUser.json(answer);
        assertThat(overview.path("region").asText()).isEqualTo("south");
        assertThat(overview.path("course").path("step").asText()).isEqualTo("BEFORE_TRAVEL");
        assertThat(overview.path("course").path("open").findValuesAsText("name"))
                .contains("Approve high risk");
        assertThat(overview.path("countryInWords").asText()).isEqualTo("Romania");
        assertThat(overview.path("course").path("open"))
                .allSatisfy(task -> assertThat(task.path("waitsForInWords"))
                        .isNotEmpty()
                        .noneMatch(words -> words.asText().contains("-")));
        List<String> latestFirst = overview.path("course").path("past").findValuesAsText("what");
        assertThat(latestFirst.indexOf("Assess referral")).isLessThan(latestFirst.indexOf("Referral received"));
        assertThat(overview.path("course").path("past").findValuesAsText("what"))
                .contains("Assess risk");
        assertThat(overview.path("may").path("readFile").asBoolean(true)).isFalse();
        assertThat(answer.body()).doesNotContain("Mirela", "Exemplu", "coordinator.");
    }

    /** The step was broken off by the withdrawal, and the case has not gone back to the referral. */
    @Test
    void aCaseThatIsBrokenOffIsStillInTheStepItWasIn() {
        PlayedCase withdrawn = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S7"), step -> step.does("Offer protection and support"));
        ClockUtil.reset();

        JsonNode course = HttpUser.json(get("supervisor", "/api/cases/" + withdrawn.caseNumber()))
                .path("course");

        assertThat(course.path("open").findValuesAsText("name")).isNotEmpty();
        assertThat(course.path("step").asText()).isEqualTo("BEFORE_TRAVEL");
    }

    @Test
    void theFileShowsAnswersWithTheWordsOfTheirFormsAndWhoGaveThemWhen() {
        HttpResponse<String> answer = get(OWNER, "/api/cases/" + number + "/file");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode entry = one(HttpUser.json(answer).path("forms"), "form", "referral")
                .path("entries")
                .path(0);
        assertThat(entry.path("by").asText()).isNotEmpty();
        assertThat(entry.path("at").asText()).startsWith("20");
        JsonNode name = one(entry.path("answers"), "key", "personName");
        assertThat(name.path("label").asText()).isEqualTo("Name or alias");
        assertThat(name.path("value").asText()).contains("Mirela");
        assertThat(one(entry.path("answers"), "key", "countryOfReturn")
                        .path("value")
                        .asText())
                .isEqualTo("Romania");
        assertThat(log.of(number)).anySatisfy(row -> {
            assertThat(row.access().person()).isEqualTo(OWNER);
            assertThat(row.access().act()).isEqualTo(Act.READ);
            assertThat(row.access().subject()).isEqualTo("case file");
        });
    }

    @Test
    void aSearchFindsTheCasesOfOnesOwnCircleOnly() {
        assertThat(found(OWNER, "Mirela Datoriescu")).contains(number.value());
        assertThat(found(OWNER, "datoriesku MIRELA")).contains(number.value());
        assertThat(found(OWNER, number.value())).containsExactly(number.value());
        assertThat(found(OWNER, "Mirela Datoriescu 1950-01-01")).doesNotContain(number.value());
        assertThat(found("coordinator.north", "Mirela Datoriescu")).doesNotContain(number.value());
        assertThat(found("coordinator.north", number.value())).isEmpty();
    }

    @Test
    void whoSeesNoPersonFindsACaseByItsNumberAlone() {
        assertThat(found("supervisor", number.value())).containsExactly(number.value());
        assertThat(found("supervisor", "Mirela Datoriescu")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases", "/api/cases?q=", "/api/cases?q=%20"})
    void anEmptySearchIsRefusedByTheNameOfItsField(String path) {
        HttpResponse<String> answer = get(OWNER, path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(HttpUser.json(answer).path("detail").asText()).startsWith("q: ");
    }

    @Test
    void aRefusedReportNamesTheFieldAndChangesNothing() {
        int before = caseFile.history(number).size();

        HttpResponse<String> answer =
                login(OWNER).post("/api/cases/" + number + "/events", "{\"eventKind\": \"personMissing\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(HttpUser.json(answer).path("detail").asText()).contains("Last sign of the person");
        assertThat(caseFile.history(number)).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"named\": null}",
                "{\"named\": {}}",
                "{\"named\": {\"coordinators-south\": []}}",
                "{\"named\": {\"coordinators-south\": [null]}}",
                "{\"named\": {\"coordinators-south\": [\"Karin Karlsson\"]}}",
                "{\"named\": {\"supervisors\": [\"supervisor\"]}}"
            })
    void staffThatCannotBeNamedAreRefused(String body) {
        HttpResponse<String> answer =
                login(OWNER).send("PUT", "/api/cases/" + number + "/staff", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(HttpUser.json(answer).path("detail").asText()).startsWith("named: ");
    }

    @Test
    void whoProtectsTheIdentityIsNamedAndNamesOthersAndTheAddressIsNotShown() {
        PlayedCase other =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S5"), step -> step.does("Make safety plan"));
        ClockUtil.reset();
        CaseNumber guarded = new CaseNumber(other.caseNumber());
        String path = "/api/cases/" + guarded;
        caseFile.append(new CaseFileEntry(
                guarded, "referral", 1, "", null, OWNER, Answers.of(Map.of("safePlace", "Storgatan 1, Påhittby"))));
        assertThat(get(OWNER, path + "/file").body()).contains("Storgatan");

        assertThat(login(OWNER).post(path + "/protection", "").statusCode()).isEqualTo(204);

        assertThat(get(OWNER, path + "/file").body())
                .contains("protected identity")
                .doesNotContain("Storgatan");
        assertThat(get("iom.sweden", path + "/file").statusCode()).isEqualTo(404);
        HttpResponse<String> named = login("supervisor")
                .send("PUT", path + "/staff", "application/json", "{\"named\": {\"iom-sweden\": [\"iom.sweden\"]}}");
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(HttpUser.json(named).path("named").path("coordinators-south").toString())
                .isEqualTo("[\"" + OWNER + "\"]");
        assertThat(get("iom.sweden", path + "/file").statusCode()).isEqualTo(200);
    }

    @Test
    void staffAreChosenFromThoseThereAreAndNobodyShutsThemselvesOutByASlip() {
        PlayedCase other =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S2"), step -> step.does("Assess referral"));
        ClockUtil.reset();
        String path = "/api/cases/" + other.caseNumber();
        assertThat(login(OWNER).post(path + "/protection", "").statusCode()).isEqualTo(204);

        JsonNode choices = HttpUser.json(get("supervisor", path + "/staff")).path("choices");
        assertThat(choices.path("coordinators-south").findValuesAsText("id")).contains(OWNER);
        assertThat(choices.has("supervisors")).isFalse();
        assertThat(put(OWNER, path, "{\"named\": {\"coordinators-south\": [\"coordinator.suoth\"]}}"))
                .contains("coordinator.suoth is not known among coordinators-south", "coordinator.south");
        assertThat(put(OWNER, path, "{\"named\": {\"coordinators-suoth\": [\"" + OWNER + "\"]}}"))
                .contains("no work in cases", "coordinators-south");
        assertThat(put(OWNER, path, "{\"named\": {\"iom-mission-xyz\": [\"mission.rou\"]}}"))
                .contains("no work in cases");
        // the only one who can open it, and of another group
        assertThat(put(OWNER, path, "{\"named\": {\"coordinators-south\": [\"coordinator.north\"]}}"))
                .contains("is not known among coordinators-south");
        assertThat(get(OWNER, path).statusCode()).isEqualTo(200);
    }

    @Test
    void whoTakesThemselvesOutIsAskedFirstAndASupervisorPutsThemBack() {
        PlayedCase other =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S2"), step -> step.does("Assess referral"));
        ClockUtil.reset();
        String path = "/api/cases/" + other.caseNumber();
        engine.getIdentityService().createMembership("coordinator.north", "coordinators-south");
        try {
            assertThat(login(OWNER).post(path + "/protection", "").statusCode()).isEqualTo(204);
            String without = "{\"named\": {\"coordinators-south\": [\"coordinator.north\"]}%s}";
            assertThat(put(OWNER, path, without.formatted("")))
                    .contains("takes yourself out of case", other.caseNumber());
            assertThat(get(OWNER, path).statusCode()).isEqualTo(200);
            assertThat(put(OWNER, path, without.formatted(", \"confirmed\": true")))
                    .contains("coordinator.north");
            assertThat(get(OWNER, path).statusCode()).isEqualTo(404);
            assertThat(put("supervisor", path, "{\"named\": {\"coordinators-south\": [\"" + OWNER + "\"]}}"))
                    .contains(OWNER);
            assertThat(get(OWNER, path).statusCode()).isEqualTo(200);
        } finally {
            engine.getIdentityService().deleteMembership("coordinator.north", "coordinators-south");
        }
    }

    private String put(String user, String path, String body) {
        return login(user)
                .send("PUT", path + "/staff", "application/json", body)
                .body();
    }

    private static JsonNode one(JsonNode list, String field, String value) {
        for (JsonNode each : list) {
            if (each.path(field).asText().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("There is none whose " + field + " is " + value);
    }

    private List<String> found(String user, String q) {
        HttpResponse<String> answer = login(user).post("/api/cases/search", "{\"q\": \"" + q + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return HttpUser.json(answer).path("cases").findValuesAsText("number");
    }

    private HttpResponse<String> get(String user, String path) {
        return login(user).get(path);
    }

    private HttpUser login(String user) {
        String credentials = user + ":" + DemoUsers.password(environment);
        return HttpUser.withHeader(
                port, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
}
