package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

/** The page on which people find a case and read what they may read of it. */
@BrowserTest
class CasesPageTest {

    private static final String PERSON =
            String.valueOf(Scenario.read("S1").opening().form().get("personName"));

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
    void aCoordinatorFindsACaseAndReadsItsFile(Page page) {
        PlayedCase played = new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does("Assess risk"));
        CasesPage cases = new CasesPage(page, port);
        cases.logInAndOpen("coordinator.stockholm", DemoUsers.password(environment));

        cases.search(played.caseNumber());
        Locator main = cases.main();
        assertThat(main).containsText("Case " + played.caseNumber());
        assertThat(main).containsText("Before travel");
        assertThat(main).containsText("Assess risk");
        cases.screenshot("case-course");

        cases.openPart("Case file");
        assertThat(main).containsText(PERSON);
        cases.screenshot("case-file");

        cases.openPart("Documents");
        assertThat(main).containsText("There are no documents yet.");
        cases.screenshot("case-documents");

        cases.openPart("Risk assessments");
        assertThat(main).containsText("The risk has not been assessed yet.");
    }

    @Test
    void anotherRegionIsToldThatThereIsNoSuchCase(Page page) {
        PlayedCase played = new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does("Assess risk"));
        CasesPage cases = new CasesPage(page, port);
        cases.logInAndOpen("coordinator.north", DemoUsers.password(environment));

        cases.search(played.caseNumber());

        assertThat(cases.alert()).containsText("There is no case with this number that you work with.");
        assertThat(cases.main()).not().containsText(PERSON);
        cases.screenshot("case-of-another-region");
    }

    @Test
    void whoeverHasNoBusinessWithCasesGetsNoLinkAndNoPage(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("statistician", DemoUsers.password(environment));
        assertThat(page.getByText("Cases", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);

        page.navigate("http://localhost:" + port + "/safer-return/cases.html");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This page is not open to you.");
        assertThat(page.getByRole(AriaRole.SEARCH)).hasCount(0);
    }
}
