package se.saferreturn.logreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
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
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.demo.DemoUsers;

/** The log as its reviewers get it. */
@ApplicationTest
class AccessLogReviewTest {

    private static final String REASON = "Polisen ringer från Exempelköping och hon är i fara.";

    @Autowired
    AccessLog log;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    CaseNumber aCase;

    @BeforeEach
    void recordFiveAccesses() {
        aCase = caseFile.open(CaseSeries.RETURN_CASE);
        for (String form : List.of("one", "two", "three", "four")) {
            log.record(new Access("coordinator.east", Act.READ, aCase, "form " + form, Basis.REGION));
        }
        log.record(new Access("coordinator.north", Act.EMERGENCY, aCase, "emergency access", Basis.EMERGENCY, REASON));
    }

    @Test
    void theLatestComeFirstAndPageByPage() {
        JsonNode first = rows("case=" + aCase + "&size=2");
        JsonNode second = rows("case=" + aCase + "&size=2&act=READ&before=" + first.path("next"));

        assertThat(first.path("rows").findValuesAsText("subject")).containsExactly("emergency access", "form four");
        assertThat(second.path("rows").findValuesAsText("subject")).containsExactly("form three", "form two");
        assertThat(rows("case=" + aCase + "&act=READ&before=" + second.path("next"))
                        .path("rows")
                        .findValuesAsText("subject"))
                .containsExactly("form one");
    }

    @Test
    void theReasonOfAnEmergencyIsShown() {
        JsonNode row =
                rows("case=" + aCase + "&person=coordinator.north").path("rows").path(0);

        assertThat(row.path("reason").asText()).isEqualTo(REASON);
        assertThat(row.path("act").asText()).isEqualTo("EMERGENCY");
        assertThat(row.path("basis").asText()).isEqualTo("EMERGENCY");
    }

    @Test
    void whoLooksIntoTheLogStandsInIt() {
        rows("case=" + aCase);
        rows("case=" + aCase + "&person=coordinator.east");
        // nobody of the staff, perhaps the name of the person in the case
        rows("case=" + aCase + "&person=Provescu");

        assertThat(log.of(aCase))
                .extracting(LoggedAccess::access)
                .filteredOn(access -> access.act() == Act.REVIEWED)
                .extracting(Access::person, Access::subject)
                .containsExactly(
                        tuple("log.reviewer", "access log"),
                        tuple("log.reviewer", "access log of coordinator.east"),
                        tuple("log.reviewer", "access log"));
    }

    @Test
    void aReviewedPatternSaysByWhomAndWhatItWas() {
        String id = "emergency/coordinator.north/" + aCase;
        assertThat(pattern(id).path("review").isNull()).isTrue();

        HttpResponse<String> answer = review(id, "Hade jour, polisen bekräftar det.");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(pattern(id).path("review").path("by").asText()).isEqualTo("log.reviewer");
        assertThat(pattern(id).path("review").path("note").asText()).isEqualTo("Hade jour, polisen bekräftar det.");
    }

    @ParameterizedTest
    @CsvSource({
        "emergency/coordinator.north/SR-2026-00001, kort,                        note:",
        "emergency/coordinator.north/SR-2026-00001, '',                          note:",
        "emergency/coordinator.north,               Hade jour på natten.,        pattern:",
        "no-pattern/coordinator.north/2026-03-02,   Hade jour på natten.,        pattern:",
        "many-cases/coordinator.north/2026-02-31,   Hade jour på natten.,        pattern:",
        "many-cases/log.reviewer/2026-03-02,        Det var bara jag själv här., pattern: Somebody else"
    })
    void aReviewThatSaysNothingOrIsOnesOwnIsRefused(String id, String note, String words) {
        HttpResponse<String> answer = review(id, note);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(HttpUser.json(answer).path("detail").asText()).startsWith(words);
    }

    @ParameterizedTest
    @CsvSource({
        "?case=Ion-Exemplu,                 case:",
        "?person=Ion%20Exemplu,             person:",
        "?from=igår,                        from:",
        "?from=2026-02-31,                  from:",
        "?to=%2B999999999-01-01,            to:",
        "?act=EATEN,                        act:",
        "?size=0,                           size:",
        "?size=100000,                      size:",
        "?before=-1,                        before:",
        "?before=99999999999999999999,      before:",
        "/patterns?from=2026-01-01&to=2026-02-01, from:",
        "/patterns?from=2026-02-02&to=2026-02-01, from:"
    })
    void whatCannotBeAskedIsRefusedAndNotRepeated(String query, String words) {
        HttpResponse<String> answer = reviewer().get("/api/access-log" + query.replace("å", "%C3%A5"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(HttpUser.json(answer).path("detail").asText()).startsWith(words);
        assertThat(answer.body()).doesNotContain("Exemplu", "EATEN", "ig");
    }

    @Test
    void theStateOfTheLogIsCheckedOnDemand() {
        HttpResponse<String> answer = reviewer().post("/api/access-log/chain", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HttpUser.json(answer).path("intact").asBoolean()).isTrue();
        assertThat(HttpUser.json(answer).path("rows").asLong()).isGreaterThan(5);
        assertThat(HttpUser.json(reviewer().get("/api/access-log/chain"))
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/patterns", "/chain"})
    void withoutLoginNothingIsShown(String path) {
        assertThat(HttpUser.unknown(port).get("/api/access-log" + path).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "admin", "coordinator.central", "records.officer"})
    void nobodyElseSeesIt(String name) {
        for (String path : List.of("", "/patterns", "/chain")) {
            assertThat(user(name).get("/api/access-log" + path).statusCode()).isEqualTo(403);
        }
        assertThat(user(name).post("/api/access-log/reviews", "{}").statusCode())
                .isEqualTo(403);
        assertThat(user(name).post("/api/access-log/chain", "").statusCode()).isEqualTo(403);
    }

    private JsonNode rows(String query) {
        HttpResponse<String> answer = reviewer().get("/api/access-log?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return HttpUser.json(answer);
    }

    private JsonNode pattern(String id) {
        HttpResponse<String> answer = reviewer().get("/api/access-log/patterns");
        assertThat(answer.statusCode()).isEqualTo(200);
        for (JsonNode pattern : HttpUser.json(answer).path("patterns")) {
            if (pattern.path("id").asText().equals(id)) {
                return pattern;
            }
        }
        throw new AssertionError("No pattern " + id);
    }

    private HttpResponse<String> review(String id, String note) {
        return reviewer()
                .post("/api/access-log/reviews", "{\"pattern\": \"%s\", \"note\": \"%s\"}".formatted(id, note));
    }

    private HttpUser reviewer() {
        return user("log.reviewer");
    }

    private HttpUser user(String name) {
        String login = name + ":" + DemoUsers.password(environment);
        return HttpUser.withHeader(
                port, "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }
}
