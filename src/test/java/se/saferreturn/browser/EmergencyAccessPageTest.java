package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** Somebody on duty opens a case of another region, and the programme management asks why. */
@BrowserTest
class EmergencyAccessPageTest {

    private static final Scenario SCENARIO = Scenario.read("S1");
    private static final String PERSON =
            String.valueOf(SCENARIO.opening().form().get("personName"));
    private static final String REASON = "Sjukhuset i Exempelköping ringer, hon hotas och ingen i Stockholm svarar.";

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
    void itOpensTheCaseWithAReasonAndEndsWhenItIsNotJustified(Page page) {
        PlayedCase played = new ScenarioPlayer(engine).playUntil(SCENARIO, step -> step.does("Assess referral"));
        CasesPage cases = new CasesPage(page, port);
        cases.logInAndOpen("coordinator.central", DemoUsers.password(environment));
        cases.search(played.caseNumber());
        assertThat(cases.alert()).containsText("There is no case with this number that you work with.");

        cases.field("Why must you open this case now?").fill("jour jour jour jour jour");
        cases.button("Open the case in an emergency").click();
        assertThat(cases.main()).containsText("Say in a sentence who is in danger");
        cases.field("Why must you open this case now?").fill(REASON);
        cases.screenshot("emergency-access");
        cases.button("Open the case in an emergency").click();
        assertThat(cases.main()).containsText("Review emergency access");
        cases.openPart("Case file");
        assertThat(cases.main()).containsText(PERSON);

        try (BrowserContext elsewhere = page.context().browser().newContext()) {
            TasklistPage tasklist = new TasklistPage(elsewhere.newPage(), port);
            tasklist.logIn("supervisor", DemoUsers.password(environment));
            tasklist.chooseFilter("Alarms and decisions");
            tasklist.searchFor(played.caseNumber());
            tasklist.openTask(played.caseNumber(), "Review emergency access");
            tasklist.claim();
            assertThat(tasklist.field("Opened by")).hasValue("coordinator.central");
            assertThat(tasklist.form()).not().containsText(PERSON);
            assertThat(tasklist.form()).not().containsText("Exempelköping");
            tasklist.screenshot("emergency-access-review");
            tasklist.answer("The access was justified", "No, it ends now");
            tasklist.write("What you found out, and from whom", "Regionen hade svarat hela kvällen.");
            tasklist.complete();
            assertThat(tasklist.tasksOf(played.caseNumber())).hasCount(0);
        }

        new ScenarioPlayer(engine).runDueJobs(played);
        page.reload();
        assertThat(cases.alert()).containsText("There is no case with this number that you work with.");
        assertThat(cases.main()).not().containsText(PERSON);
    }
}
