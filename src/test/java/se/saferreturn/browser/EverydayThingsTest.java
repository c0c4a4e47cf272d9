package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
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

/** Small things that people meet in Tasklist every day. */
@BrowserTest
class EverydayThingsTest {

    private static final String REASONS = "Reasons for the answer on eligibility";

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
    void theTabSaysWhatItIsForWhateverTasklistDoes(Page page) {
        TasklistPage tasklist = loggedIn(page, "coordinator.east");
        assertThat(page).hasTitle("Tasks – Safer Return");

        tasklist.chooseFilter("Overdue");
        page.waitForURL(Pattern.compile("filter="));

        assertThat(page).hasTitle("Tasks – Safer Return");
    }

    @Test
    void whoLogsOutIsToldSoInOurWords(Page page) {
        loggedIn(page, "coordinator.east");

        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout").click();

        assertThat(page.getByRole(AriaRole.HEADING)).hasText("You are logged out");
        assertThat(page.locator("body")).not().containsText("Camunda");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "logged-out-by-hand.png")));
        page.getByText("Log in again").click();
        assertThat(page.locator("input[type=password]")).isVisible();
    }

    /** Tasklist moves the cursor to the name a moment after its login is there. */
    @Test
    void aPasswordStaysInItsBoxHoweverEarlyItIsTyped(Page page) {
        new TasklistPage(page, port).open();
        Locator name = page.locator(".form-signin [autofocus]");
        Locator secret = page.locator(".form-signin [type=password]");
        name.fill("coordinator.east");
        secret.focus();
        page.keyboard().type("hemligt ");

        name.evaluate("box => box.focus()");
        page.keyboard().type("påhittat");

        assertThat(name).hasValue("coordinator.east");
        assertThat(secret).hasValue("hemligt påhittat");
        // whoever goes back by hand gets there
        page.keyboard().press("Shift+Tab");
        assertThat(name).isFocused();
        secret.click();
        name.click();
        assertThat(name).isFocused();
    }

    @Test
    void whatIsSentRightAfterTypingIsNotSavedAsADraftAnyMore(Page page) {
        PlayedCase played = assessed();
        TasklistPage tasklist = loggedIn(page, "coordinator.stockholm");
        tasklist.chooseFilter("My region");
        tasklist.searchFor(played.caseNumber());
        tasklist.openTask(played.caseNumber(), "Assess referral");
        tasklist.claim();
        assertThat(tasklist.draftBar()).isAttached();
        tasklist.write("What has been done today", "Påhittade nycklar kvitterade.");
        tasklist.tick("Acute protection: what has been arranged", "A safe place for tonight");
        tasklist.choose("Status as a victim", "Presumed victim of trafficking");
        tasklist.answer("Is the person eligible for the programme?", "Yes");
        tasklist.complete();
        assertThat(tasklist.refusal()).containsText("Not sent.");

        // a form that was refused is saved again
        page.waitForResponse(
                answer -> "PUT".equals(answer.request().method()) && answer.ok(),
                () -> tasklist.write(REASONS, "Först glömt."));
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.method() + " " + request.url()));
        tasklist.write(REASONS, "Skrivet i sista sekunden.");
        tasklist.complete();
        tasklist.hasTaken();

        assertThat(tasklist.whatNext()).isVisible();
        List<String> sent = asked.stream()
                .dropWhile(request -> !request.contains("submit-form"))
                .toList();
        assertThat(sent).isNotEmpty().noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void theProgrammeManagementReadsHowManyOfTheTasksAreTheirs(Page page) {
        engine.getTaskService().setPriority(taskOf(assessed()), 85);

        loggedIn(page, "supervisor");

        assertThat(counterOf(page, "Urgent")).hasText(Pattern.compile("^\\d+ of \\d+$"));
        assertThat(counterOf(page, "Alarms and decisions")).hasText(Pattern.compile("^\\d+$"));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "counts-of-supervisor.png")));
    }

    private static Locator counterOf(Page page, String filter) {
        return page.locator(".task-filters .task-filter")
                .filter(new Locator.FilterOptions().setHasText(filter))
                .locator(".counter");
    }

    private PlayedCase assessed() {
        return new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does("Assess referral"));
    }

    private String taskOf(PlayedCase played) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName("Assess referral")
                .singleResult()
                .getId();
    }

    private TasklistPage loggedIn(Page page, String user) {
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn(user, DemoUsers.password(environment));
        return tasklist;
    }
}
