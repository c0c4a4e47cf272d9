package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.protection.NamedStaff;

@BrowserTest
class TasklistTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @Autowired
    NamedStaff namedStaff;

    @LocalServerPort
    int port;

    private ScenarioPlayer player;
    private PlayedCase played;

    @BeforeEach
    void openCase() {
        player = new ScenarioPlayer(engine);
        played = player.playUntil(Scenario.read("S1"), step -> "Assess referral".equals(step.task()));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aCoordinatorAssessesAReferral(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        String caseNumber = played.caseNumber();

        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));
        tasklist.chooseFilter("My region");
        tasklist.searchFor(caseNumber);
        tasklist.openTask(caseNumber, "Assess referral");

        String name = (String) Scenario.read("S1").opening().form().get("personName");
        assertThat(tasklist.form()).containsText("Case " + caseNumber);
        assertThat(tasklist.field("Name or alias")).hasValue(name);
        tasklist.screenshot("assess-referral");

        tasklist.claim();
        tasklist.complete();
        assertThat(tasklist.complaints().first()).hasText("Field is required.");
        assertThat(tasklist.refusal()).containsText("What has been done today: please fill this in.");
        assertThat(tasklist.refusal()).containsText("Reasons for the answer on eligibility");
        assertThat(tasklist.refusal()).isInViewport();
        assertThat(tasklist.field("What has been done today")).isFocused();
        tasklist.refusal().getByText("Reasons for the answer on eligibility").click();
        assertThat(tasklist.field("Reasons for the answer on eligibility")).isFocused();
        assertThat(tasklist.notification()).hasCount(0);
        assertThat(tasklist.tasksOf(caseNumber)).containsText("Assess referral");
        tasklist.screenshot("required-fields-are-empty");

        tasklist.write("What has been done today", "Akutboende ordnat över natten.");
        tasklist.tick("Acute protection: what has been arranged", "A safe place for tonight");
        tasklist.choose("Status as a victim", "Presumed victim of trafficking");
        tasklist.answer("Is the person eligible for the programme?", "Yes");
        tasklist.write("Reasons for the answer on eligibility", "Tvingad att tigga, vill resa hem.");
        assertThat(tasklist.complaints()).hasCount(0);
        tasklist.screenshot("referral-is-assessed");
        assertThat(tasklist.storedInBrowser().toString())
                .doesNotContain("Akutboende")
                .doesNotContain(name);
        tasklist.complete();
        assertThat(tasklist.whatNext()).containsText("Done: Assess referral");
        assertThat(tasklist.refusal()).hasCount(0);
        assertThat(tasklist.tasksOf(caseNumber).getByText("Assess referral")).hasCount(0);
        player.runDueJobs(played);
        assertThat(tasklist.whatNext()).containsText("Inform and obtain consent – Coordinators Stockholm");
        assertThat(tasklist.whatNext().getByText("Open the case"))
                .hasAttribute("href", "/safer-return/cases.html#" + caseNumber);
        assertThat(tasklist.whatNext()).not().containsText(name);
        tasklist.screenshot("what-comes-next");
        tasklist.whatNext().getByText("Inform and obtain consent").click();
        assertThat(tasklist.field("Name or alias")).hasValue(name);
        tasklist.whatNext().getByTitle("Close").click();
        assertThat(tasklist.whatNext()).hasCount(0);

        tasklist.searchAgain();
        assertThat(tasklist.tasksOf(caseNumber)).containsText("Inform and obtain consent");
        tasklist.openTask(caseNumber, "Inform and obtain consent");
        assertThat(tasklist.field("Name or alias")).hasValue(name);
        tasklist.screenshot("next-task");
    }

    @Test
    void theListOpensOnWhatWaitsTheWorstFirstAndFindsACaseByItsNumber(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        String caseNumber = played.caseNumber();
        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));

        assertThat(tasklist.filters().first()).containsText("My region");
        assertThat(tasklist.filters())
                .hasText(Stream.of("My region", "My tasks", "Overdue", "Urgent")
                        .map(name -> Pattern.compile(name + "\\s*\\d+"))
                        .toArray(Pattern[]::new));
        assertThat(tasklist.rows().first()).containsText("Coordinators Stockholm");
        assertThat(page.locator("[cam-sorting-choices]")).containsText("Priority");
        assertThat(page.locator("[cam-sorting-choices]")).containsText("Due date");
        assertThat(ranks(tasklist)).isSortedAccordingTo(Comparator.reverseOrder());
        tasklist.screenshot("opens-on-what-waits");
        page.waitForResponse(
                Pattern.compile("/safer-return/default/tasks\\?"),
                () -> page.locator("[cam-sorting-choices] .sort-direction")
                        .first()
                        .click());
        page.waitForURL(Pattern.compile("priority.{1,40}asc"));
        assertThat(tasklist.rows().first()).not().containsText("Alarm");
        assertThat(ranks(tasklist)).isSorted();

        tasklist.typeIntoSearch(caseNumber.toLowerCase(Locale.ROOT).replace('-', ' '));
        assertThat(tasklist.rows()).hasCount(1);
        assertThat(tasklist.rows()).containsText(caseNumber);
        assertThat(page.locator("[cam-widget-search]").getByText("Case number").first())
                .isVisible();
        tasklist.screenshot("found-by-number");
        page.locator(".remove-search").first().click();
        tasklist.typeIntoSearch(caseNumber.substring(caseNumber.length() - 5));
        assertThat(tasklist.rows()).hasCount(1);
        assertThat(tasklist.rows()).containsText(caseNumber);

        tasklist.openTask(caseNumber, "Assess referral");
        assertThat(page.locator(".task-card a[href*=cockpit]")).hasCount(0);
        assertThat(page.locator(".task-card [ng-click*=editGroups], .task-card .reset-due-date"))
                .hasCount(0);
        assertThat(page.locator(".case-of-task")).containsText("Coordinators Stockholm");
        page.locator(".case-of-task a").click();
        assertThat(page.getByText("Case " + caseNumber).first()).isVisible();
        assertThat(page.getByText("Coordinators Stockholm").first()).isVisible();
    }

    /** How bad the rows say that they are. */
    private static List<Integer> ranks(TasklistPage tasklist) {
        // until each row does
        assertThat(tasklist.rows()
                        .filter(new Locator.FilterOptions()
                                .setHasNot(tasklist.rows().page().locator(".case-number"))))
                .hasCount(0);
        return tasklist.rows().allInnerTexts().stream()
                .map(row -> row.contains("Alarm") ? 2 : row.contains("Urgent") ? 1 : 0)
                .toList();
    }

    @Test
    void whoMayNotReadAFormReadsWhatWaitsAndClaimingAProtectedTaskNames(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        String caseNumber = played.caseNumber();
        engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .forEach(task -> {
                    task.setDueDate(
                            Date.from(ClockUtil.getCurrentTime().toInstant().minus(3, ChronoUnit.DAYS)));
                    engine.getTaskService().saveTask(task);
                });
        List<String> refused = new CopyOnWriteArrayList<>();
        page.onResponse(response -> {
            if (response.status() == 403) {
                refused.add(response.url());
            }
        });
        tasklist.logIn("supervisor", DemoUsers.password(environment));
        tasklist.chooseFilter("Overdue");
        tasklist.searchFor(caseNumber);
        assertThat(tasklist.tasksOf(caseNumber)).containsText("Overdue by 3 days");
        tasklist.lookAtTask(caseNumber, "Assess referral");
        assertThat(tasklist.whatWaits()).containsText("You see that this task waits, not what is in it");
        assertThat(tasklist.whatWaits()).containsText("Coordinators Stockholm");
        assertThat(tasklist.whatWaits()).containsText("overdue by 3 days");
        assertThat(page.locator(".task-card .claim:visible")).hasCount(0);
        assertThat(page.getByText("Form failure")).hasCount(0);
        assertThat(refused).isEmpty();
        tasklist.screenshot("supervisor-reads-what-waits");
        page.context().clearCookies();

        namedStaff.protect(new CaseNumber(caseNumber));
        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));
        tasklist.searchFor(caseNumber);
        tasklist.lookAtTask(caseNumber, "Assess referral");
        assertThat(tasklist.whatWaits()).containsText("it is open only to those who are named for it");
        assertThat(tasklist.whatWaits()).containsText("Claiming it names you");
        tasklist.screenshot("claiming-names-you");
        tasklist.claim();
        assertThat(tasklist.form()).containsText("Case " + caseNumber);
        assertThat(refused).isEmpty();
    }

    @Test
    void onANarrowScreenATaskOpensInViewAndOneThatAColleagueFinishedSaysSo(Page page) {
        page.setViewportSize(400, 800);
        TasklistPage tasklist = new TasklistPage(page, port);
        String caseNumber = played.caseNumber();
        tasklist.logIn("coordinator.stockholm", DemoUsers.password(environment));
        assertThat(page.locator(".small-screen-warning:visible")).hasCount(0);
        tasklist.searchFor(caseNumber);
        tasklist.openTask(caseNumber, "Assess referral");
        assertThat(page.locator(".task-card h2.task")).isInViewport();
        tasklist.screenshot("narrow-task");
        page.getByText("Back to the list").click();
        assertThat(tasklist.tasksOf(caseNumber)).isInViewport();
        tasklist.openTask(caseNumber, "Assess referral");
        tasklist.claim();
        assertThat(tasklist.draftBar()).isAttached();

        player.play(played, Scenario.read("S1").steps().get(played.stepsDone().size()));
        tasklist.write("What has been done today", "Påhittad säng ordnad.");
        assertThat(tasklist.draftBar()).containsText("somebody else has finished it");
        assertThat(tasklist.draftBar()).containsText("was not sent");
        assertThat(tasklist.draftBar().getByText("Copy what I typed")).isInViewport();
        tasklist.screenshot("narrow-task-is-gone");
    }

    @Test
    void anotherRegionSeesNothingOfTheCase(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);

        tasklist.logIn("coordinator.north", DemoUsers.password(environment));
        tasklist.chooseFilter("My region");
        tasklist.searchFor(played.caseNumber());

        assertThat(page.getByText("No task matching filters found.")).isVisible();
        assertThat(tasklist.tasksOf(played.caseNumber())).hasCount(0);
        tasklist.screenshot("another-region");
    }
}
