package se.saferreturn.casepage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.Statements;
import se.saferreturn.access.HttpUser;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** How often a page asks the database, and that it does not ask once more for each row. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerPageTest {

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
    void playCase() {
        number = play();
        // what is asked once only
        as(OWNER).get("/api/cases/" + number);
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

    @ParameterizedTest
    @CsvSource({
        "coordinator.south, '', 18",
        "coordinator.south, /file, 14",
        "coordinator.south, /documents, 11",
        "coordinator.south, /assessments, 12",
        "supervisor, '', 17",
        "supervisor, /staff, 29"
    })
    void aPageOfACase(String person, String part, int most) {
        HttpUser user = as(person);
        assertAtMost(most, () -> user.get("/api/cases/" + number + part));
    }

    @ParameterizedTest
    @CsvSource({"records.officer, /api/retention, 13", "log.reviewer, /api/access-log?act=SEARCHED, 6"})
    void aPageOfAnOffice(String person, String path, int most) {
        HttpUser user = as(person);
        assertAtMost(most, () -> user.get(path));
    }

    /** As many others as there are patterns are about who the staff are. */
    @Test
    void aReviewReadsTheLogOnceAndItsReviewsOnce() {
        HttpUser reviewer = as("log.reviewer");

        assertThat(Statements.of(() -> reviewer.get("/api/access-log/patterns")))
                .filteredOn(statement -> statement.contains("from access_log")
                        && !statement.contains("from access_log_head")
                        && !statement.contains("max(position), 0)"))
                .hasSize(2);
    }

    @Test
    void aSearchAsksOnceForAllHits() {
        HttpUser owner = as(OWNER);
        String name = caseFile.current(number, CaseFileEntry.WHOLE_CASE)
                .text("personName")
                .orElseThrow();

        assertAtMost(11, () -> owner.post("/api/cases/search", "{\"q\": \"" + number + "\"}"));
        assertThat(Statements.of(() -> owner.post("/api/cases/search", "{\"q\": \"" + name + "\"}")))
                .filteredOn(statement ->
                        statement.contains("from return_case") || statement.contains("from protected_case"))
                .hasSize(4);
    }

    private static void assertAtMost(int most, Supplier<HttpResponse<String>> request) {
        assertThat(request.get().statusCode()).isEqualTo(200);
        assertThat(Statements.of(request)).hasSizeLessThanOrEqualTo(most);
    }

    private HttpUser as(String person) {
        return HttpUser.withSession(port, "tasklist", person, DemoUsers.password(environment));
    }
}
