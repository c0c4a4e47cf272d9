package se.saferreturn.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
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
import se.saferreturn.Statements;
import se.saferreturn.access.HttpUser;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** The database is asked as often for what somebody may not see as for what is not there. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimesTellNothingTest {

    private static final String ELSEWHERE = "coordinator.north";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    HttpUser person;
    CaseNumber theirs;
    CaseNumber guarded;

    @BeforeAll
    void playCases() {
        theirs = play();
        guarded = play();
        caseFile.append(new CaseFileEntry(
                guarded,
                "a-form",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                "somebody",
                Answers.of(Map.of("protectedIdentity", true))));
        person = HttpUser.withSession(port, "tasklist", ELSEWHERE, DemoUsers.password(environment));
        // what is asked once only
        search("Nobody Atallsson");
    }

    private CaseNumber play() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        ClockUtil.reset();
        return new CaseNumber(played.caseNumber());
    }

    @AfterAll
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aNameThatOtherCirclesKnowAsOneThatNobodyKnows() {
        String known = caseFile.current(theirs, CaseFileEntry.WHOLE_CASE)
                .text("personName")
                .orElseThrow();

        assertThat(statements(() -> search(known))).isEqualTo(statements(() -> search("Osannolik Obefintligsson")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/file", "/documents", "/assessments"})
    void aCaseOfOthersAProtectedOneAndOneThatIsNotThere(String part) {
        int missing = statements(() -> person.get("/api/cases/SR-2012-00077" + part));

        assertThat(statements(() -> person.get("/api/cases/" + theirs + part))).isEqualTo(missing);
        assertThat(statements(() -> person.get("/api/cases/" + guarded + part))).isEqualTo(missing);
        assertThat(person.get("/api/cases/" + guarded + part).body())
                .isEqualTo(person.get("/api/cases/SR-2012-00077" + part).body());
    }

    private HttpResponse<String> search(String typed) {
        return person.post("/api/cases/search", "{\"q\": \"" + typed + "\"}");
    }

    private static int statements(Supplier<HttpResponse<String>> request) {
        return Statements.during(request);
    }
}
