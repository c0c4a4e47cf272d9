package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** A wrong answer is put right on the page of the case, and a report says whose case it is about. */
@BrowserTest
class CorrectionPageTest {

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
    void anAnswerIsCorrectedAfterOneHasSeenWhatFollows(Page page) {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S2"), step -> step.does("Decide admission (IOM)"));
        ClockUtil.reset();
        CasesPage cases = new CasesPage(page, port);
        cases.logInAndOpen("coordinator.south", DemoUsers.password(environment));
        cases.search(played.caseNumber());
        cases.openPart("Case file");
        Locator consent = cases.main()
                .locator("#panel > section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h3", new Page.LocatorOptions().setHasText("Information and consent"))));
        consent.getByText("Correct an answer").click();

        choose(consent, "Use in statistics and research");
        consent.getByLabel("Use in statistics and research").check();
        cases.field("Why is it corrected?").fill("It was said in the same talk.");
        cases.button("See what follows").click();
        // which of the six consents it is about is said, in the list of answers as beside the field
        assertThat(consent.getByText("Use in statistics and research: Given on *"))
                .isVisible();
        // what the form asks for with this answer is asked for here
        assertThat(cases.alert()).containsText("Given on: please fill this in");
        // no consent is given before what one agrees to was explained
        consent.getByLabel("Given on *").fill("2026-01-12");
        consent.getByLabel("Way given *").selectOption(new SelectOption().setIndex(1));
        cases.button("See what follows").click();
        assertThat(cases.alert()).containsText("must not be before ‘Information given on’");
        consent.getByLabel("Given on *")
                .fill(LocalDate.now(ZoneId.of("Europe/Stockholm")).toString());
        cases.button("See what follows").click();
        assertThat(consent).containsText("Nothing is kept yet. This would change:");
        assertThat(consent).containsText("Use in statistics and research: No → Yes");
        cases.screenshot("correction-before-it-is-kept");
        cases.button("Correct it").click();

        assertThat(consent).containsText("It was said in the same talk.");
        assertThat(consent.locator("ins").first()).isVisible();
        cases.screenshot("correction-kept");

        page.setViewportSize(400, 800);
        consent.getByText("Correct an answer").click();
        choose(consent, "What was explained");
        assertThat(consent.getByRole(AriaRole.GROUP).first()).isVisible();
        cases.screenshot("correction-narrow");
    }

    @Test
    void aReportSaysWhoseCaseItIsAboutAndAsksBeforeItStopsIt(Page page) {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S5"), step -> step.does("Approve high risk"));
        ClockUtil.reset();
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("coordinator.south", DemoUsers.password(environment));
        tasklist.startProcess("Something happened in a case");

        // a draft of before would be laid over what is typed
        tasklist.draftBar().waitFor();
        tasklist.write("Case number", played.caseNumber());
        assertThat(page.locator(".case-named")).hasText(played.caseNumber() + ": M. D. E.");
        tasklist.answer("What has happened?", "Person has died");
        assertThat(tasklist.field("Yes, this is the case")).isVisible();
        assertThat(tasklist.field("Yes, this is the case")).not().isChecked();
        tasklist.write("Case number", "SR-1999-00001");
        assertThat(page.locator(".case-named")).containsText("read the number once more");
        tasklist.screenshot("report-asks-first");
    }

    private static void choose(Locator place, String label) {
        place.getByLabel("Which answer is wrong?").selectOption(label);
    }
}
