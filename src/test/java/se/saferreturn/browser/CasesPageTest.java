package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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
        logInAndOpenCases(page, "coordinator.stockholm");

        search(page, played.caseNumber());
        Locator main = page.locator("main");
        assertThat(main).containsText("Case " + played.caseNumber());
        assertThat(main).containsText("Before travel");
        assertThat(main).containsText("Assess risk");
        screenshot(page, "case-course");

        tab(page, "Case file").click();
        assertThat(main).containsText(PERSON);
        screenshot(page, "case-file");

        tab(page, "Documents").click();
        assertThat(main).containsText("There are no documents yet.");
        screenshot(page, "case-documents");

        tab(page, "Risk assessments").click();
        assertThat(main).containsText("The risk has not been assessed yet.");
    }

    @Test
    void anotherRegionIsToldThatThereIsNoSuchCase(Page page) {
        PlayedCase played = new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does("Assess risk"));
        logInAndOpenCases(page, "coordinator.north");

        search(page, played.caseNumber());

        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("There is no case with this number that you work with.");
        assertThat(page.locator("main")).not().containsText(PERSON);
        screenshot(page, "case-of-another-region");
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

    private void logInAndOpenCases(Page page, String user) {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn(user, DemoUsers.password(environment));
        page.getByText("Cases", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cases"))
                .waitFor();
    }

    private static void search(Page page, String text) {
        page.locator("input[type=search]").fill(text);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
