package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** Half-filled forms as people at shared and changing computers meet them. */
@BrowserTest
class DraftsTest {

    private static final String REFERRAL = "Return case";
    private static final String NAME = "Utkast Halvskriven";
    private static final String OTHER_NAME = "Annan Påhittad";
    private static final String DONE_TODAY = "Reservplats på Påhittsgården ordnad.";

    private static final String REASONS = "Reasons for the answer on eligibility";

    private static final String FIT = "Confirm fit to travel";
    private static final String PHYSICIAN = "Provisionsläkare Påhitt, på lördag.";

    /** Everything in which a browser could keep something for a page. */
    private static final String EVERYTHING_KEPT = """
            async () => JSON.stringify({
              local: {...localStorage},
              session: {...sessionStorage},
              databases: indexedDB.databases ? await indexedDB.databases() : [],
              caches: window.caches ? await caches.keys() : [],
              cookies: document.cookie,
              workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0
            })
            """;

    /** How far down it is, wherever the pane has been scrolled to. */
    private static final String PLACE_IN_PANE = """
            (box, form) => box.getBoundingClientRect().top -
              box.closest(form).parentNode.getBoundingClientRect().top
            """;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aReferralIsSavedWhileItIsTypedAndComesBackAtAnotherComputer(Page page) {
        // what an earlier run left
        jdbc.sql("delete from draft where person = 'coordinator.west'").update();
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("coordinator.west", DemoUsers.password(environment));
        tasklist.startProcess(REFERRAL);
        assertThat(tasklist.draftBar()).isAttached();
        tasklist.write("Name or alias", NAME);
        assertThat(tasklist.draftBar()).containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        tasklist.screenshot("draft-saved");
        assertThat(keptInBrowser(page)).doesNotContain(NAME).contains("\"databases\":[],\"caches\":[]");

        try (BrowserContext elsewhere = anotherComputer(page)) {
            TasklistPage there = new TasklistPage(elsewhere.newPage(), port);
            there.logIn("coordinator.west", DemoUsers.password(environment));
            there.startProcess(REFERRAL);
            assertThat(there.draftBar()).containsText("go on with a draft, or begin anew?");
            assertThat(there.field("Name or alias")).hasValue("");
            there.screenshot("go-on-or-begin-anew");
            there.draftBar()
                    .getByText(Pattern.compile("Go on with the draft of"))
                    .click();
            assertThat(there.field("Name or alias")).hasValue(NAME);
            assertThat(there.draftBar()).containsText("is back");
            there.screenshot("draft-is-back");
        }
        try (BrowserContext elsewhere = anotherComputer(page)) {
            // another call on the same evening
            TasklistPage there = new TasklistPage(elsewhere.newPage(), port);
            there.logIn("coordinator.west", DemoUsers.password(environment));
            there.startProcess(REFERRAL);
            there.write("Name or alias", OTHER_NAME);
            assertThat(there.draftBar()).containsText(Pattern.compile("Saved \\d\\d:\\d\\d"));
            there.calendarOf("Date of birth").click();
            assertThat(there.calendar()).isVisible();
            there.press("Escape");
            assertThat(there.calendar()).hasCount(0);
            assertThat(there.form()).isVisible();
            there.press("Escape");
            assertThat(there.refusal()).containsText("Close this form? It has not been sent.");
            there.screenshot("escape-asks-first");
            there.refusal().getByText("Go on writing").click();
            assertThat(there.field("Name or alias")).hasValue(OTHER_NAME);
            there.draftBar().getByText("Discard draft").click();
            there.draftBar()
                    .getByText("Discard", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(there.draftBar()).containsText("go on with a draft");
            there.draftBar()
                    .getByText(Pattern.compile("Go on with the draft of"))
                    .click();
            assertThat(there.field("Name or alias")).hasValue(NAME);
        }
        try (BrowserContext elsewhere = anotherComputer(page)) {
            TasklistPage there = new TasklistPage(elsewhere.newPage(), port);
            there.logIn("coordinator.east", DemoUsers.password(environment));
            there.startProcess(REFERRAL);
            assertThat(there.draftBar()).isAttached();
            assertThat(there.field("Name or alias")).hasValue("");
        }

        tasklist.draftBar().getByText("Discard draft").click();
        tasklist.draftBar()
                .getByText("Discard", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(tasklist.draftBar()).containsText("Discarded.");
        assertThat(tasklist.field("Name or alias")).hasValue("");
        tasklist.open();
        tasklist.startProcess(REFERRAL);
        assertThat(tasklist.draftBar()).isAttached();
        // a draft that was laid over the form would be drawn by then
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        assertThat(tasklist.field("Name or alias")).hasValue("");
    }

    @Test
    void theFormOfATaskOutlivesTheSessionButNotItsTask(Page page) {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S1"), step -> "Assess referral".equals(step.task()));
        String caseNumber = played.caseNumber();
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));
        tasklist.chooseFilter("My region");
        tasklist.searchFor(caseNumber);
        tasklist.openTask(caseNumber, "Assess referral");
        tasklist.claim();
        assertThat(tasklist.draftBar()).isAttached();
        tasklist.write("What has been done today", DONE_TODAY);
        tasklist.choose("Status as a victim", "Presumed victim of trafficking");
        assertThat(tasklist.draftBar()).containsText("Saved");

        page.context().clearCookies();
        tasklist.write(REASONS, "Detta hann aldrig sparas.");
        assertThat(tasklist.draftBar().or(page.locator("input[type=password]")).first())
                .isVisible();
        assertThat(keptInBrowser(page)).doesNotContain(DONE_TODAY).doesNotContain("hann aldrig");

        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));
        assertThat(keptInBrowser(page)).doesNotContain(DONE_TODAY).doesNotContain("hann aldrig");
        tasklist.chooseFilter("My region");
        tasklist.searchFor(caseNumber);
        tasklist.openTask(caseNumber, "Assess referral");
        assertThat(tasklist.draftBar()).containsText("is back");
        assertThat(tasklist.field("What has been done today")).hasValue(DONE_TODAY);

        tasklist.tick("Acute protection: what has been arranged", "A safe place for tonight");
        tasklist.answer("Is the person eligible for the programme?", "Yes");
        tasklist.write(REASONS, "Tvingad att tigga, vill resa hem.");
        tasklist.complete();
        assertThat(tasklist.tasksOf(caseNumber)).hasCount(0);
        assertThat(keptInBrowser(page)).doesNotContain(DONE_TODAY);
    }

    /** On a slow line a draft comes when somebody has begun to type; it may neither move nor replace anything. */
    @Test
    void aDraftThatComesLateNeitherMovesNorReplacesWhatIsTyped(Page page) {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S1"), step -> "Assess referral".equals(step.task()));
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));
        tasklist.chooseFilter("My region");
        tasklist.searchFor(played.caseNumber());
        tasklist.openTask(played.caseNumber(), "Assess referral");
        tasklist.claim();
        assertThat(tasklist.draftBar()).isAttached();
        tasklist.write("What has been done today", DONE_TODAY);
        tasklist.write(REASONS, "Utkastets skäl.");
        assertThat(tasklist.draftBar()).containsText("Saved");
        page.evaluate("() => { location.hash = '#/'; }");
        assertThat(tasklist.form()).hasCount(0);

        List<Route> held = new ArrayList<>();
        page.route("**/api/drafts/tasks/*", request -> {
            if ("GET".equals(request.request().method())) {
                held.add(request);
            } else {
                request.resume();
            }
        });
        tasklist.openTaskById(engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName("Assess referral")
                .singleResult()
                .getId());
        page.waitForCondition(() -> !held.isEmpty());
        Locator reasons = tasklist.field(REASONS);
        Object place = reasons.evaluate(PLACE_IN_PANE, FormJsParts.CONTAINER);
        tasklist.write(REASONS, "Det som skrevs medan utkastet kom.");
        held.get(0).resume();

        assertThat(tasklist.draftBar()).containsText("Saved");
        assertThat(reasons).hasValue("Det som skrevs medan utkastet kom.");
        assertThat(tasklist.field("What has been done today")).hasValue(DONE_TODAY);
        assertThat(reasons.evaluate(PLACE_IN_PANE, FormJsParts.CONTAINER)).isEqualTo(place);
    }

    @Test
    void whatAThreatHasInterruptedIsReadOnThePageOfTheCaseAndComesBackWithTheSameForm(Page page) {
        Scenario threatened = Scenario.read("S8");
        ScenarioPlayer player = new ScenarioPlayer(engine);
        PlayedCase played = player.playUntil(threatened, step -> step.does(FIT));
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("coordinator.south", DemoUsers.password(environment));
        openFit(tasklist, played.caseNumber());
        tasklist.write("Assessed by", PHYSICIAN);
        assertThat(tasklist.draftBar()).containsText("Saved");

        int threat = first(threatened.steps(), step -> "case-event".equals(step.process()));
        player.play(played, threatened.steps().get(threat));
        tasklist.write("Assessed by", PHYSICIAN + " Detta hann aldrig sparas.");
        assertThat(tasklist.draftBar()).containsText("if the case has gone another way, what was saved stands there");
        tasklist.screenshot("task-gone-while-typing");

        CasesPage cases = new CasesPage(page, port);
        openCase(cases, tasklist, page, played.caseNumber());
        assertThat(cases.main()).containsText("Begun and not sent");
        cases.button("Show").click();
        assertThat(begun(cases)).containsText(PHYSICIAN);
        assertThat(begun(cases)).not().containsText("hann aldrig");
        cases.screenshot("begun-and-not-sent");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        cases.button("Copy").click();
        assertThat(begun(cases)).containsText("Copied");
        assertThat(page.evaluate("() => navigator.clipboard.readText()").toString())
                .contains("Assessed by: " + PHYSICIAN);
        page.setViewportSize(390, 800);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
        begun(cases).scrollIntoViewIfNeeded();
        cases.screenshot("begun-and-not-sent-narrow");
        page.setViewportSize(1280, 800);
        cases.button("Discard").click();
        cases.button("Keep it").click();
        assertThat(begun(cases)).not().containsText(PHYSICIAN);

        int next = threat
                + 1
                + first(
                        threatened
                                .steps()
                                .subList(threat + 1, threatened.steps().size()),
                        step -> step.does(FIT));
        threatened.steps().subList(threat + 1, next).forEach(step -> player.play(played, step));
        ClockUtil.reset();
        tasklist.open();
        openFit(tasklist, played.caseNumber());
        assertThat(tasklist.draftBar()).containsText("You had begun this form on");
        assertThat(tasklist.draftBar()).containsText("before the case went another way");
        assertThat(tasklist.field("Assessed by")).hasValue(PHYSICIAN);
        tasklist.screenshot("begun-form-is-back");
    }

    @Test
    void whatIsNotNeededAnyMoreIsDiscardedOnThePageOfTheCase(Page page) {
        Scenario threatened = Scenario.read("S8");
        ScenarioPlayer player = new ScenarioPlayer(engine);
        PlayedCase played = player.playUntil(threatened, step -> step.does(FIT));
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn("coordinator.south", DemoUsers.password(environment));
        openFit(tasklist, played.caseNumber());
        tasklist.write("Assessed by", PHYSICIAN);
        assertThat(tasklist.draftBar()).containsText("Saved");
        player.play(
                played, threatened.steps().get(first(threatened.steps(), step -> "case-event".equals(step.process()))));

        CasesPage cases = new CasesPage(page, port);
        openCase(cases, tasklist, page, played.caseNumber());
        cases.button("Discard").click();
        cases.button("Discard it").click();
        assertThat(cases.main()).containsText("Discarded.");
        assertThat(begun(cases)).hasCount(0);
        openCase(cases, tasklist, page, played.caseNumber());
        assertThat(cases.main()).containsText("Open tasks");
        assertThat(cases.main()).not().containsText("Begun and not sent");
    }

    private static Locator begun(CasesPage cases) {
        return cases.main().locator(".begun");
    }

    private static void openCase(CasesPage cases, TasklistPage tasklist, Page page, String caseNumber) {
        tasklist.open();
        page.getByText("Cases", new Page.GetByTextOptions().setExact(true)).click();
        cases.search(caseNumber);
    }

    private static void openFit(TasklistPage tasklist, String caseNumber) {
        tasklist.chooseFilter("My region");
        tasklist.searchFor(caseNumber);
        tasklist.openTask(caseNumber, FIT);
        tasklist.claim();
        assertThat(tasklist.draftBar()).isAttached();
    }

    private static int first(List<Scenario.Step> steps, Predicate<Scenario.Step> wanted) {
        return IntStream.range(0, steps.size())
                .filter(index -> wanted.test(steps.get(index)))
                .findFirst()
                .orElseThrow();
    }

    private static String keptInBrowser(Page page) {
        return page.evaluate(EVERYTHING_KEPT).toString();
    }

    private static BrowserContext anotherComputer(Page page) {
        BrowserContext profile = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale("en-GB"));
        profile.setDefaultTimeout(Profiles.PATIENCE_IN_MILLISECONDS);
        return profile;
    }
}
