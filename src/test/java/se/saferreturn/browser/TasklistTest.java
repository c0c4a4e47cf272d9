package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

@BrowserTest
class TasklistTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

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
        assertThat(tasklist.notification()).containsText("An error happened while submitting the task form");
        assertThat(tasklist.tasksOf(caseNumber)).containsText("Assess referral");
        tasklist.screenshot("required-fields-are-empty");

        tasklist.write("What has been done today", "Akutboende ordnat över natten.");
        tasklist.choose("Status as a victim", "Presumed victim of trafficking");
        tasklist.answer("Is the person eligible for the programme?", "Yes");
        tasklist.write("Reasons for the answer on eligibility", "Tvingad att tigga, vill resa hem.");
        assertThat(tasklist.complaints()).hasCount(0);
        tasklist.screenshot("referral-is-assessed");
        assertThat(tasklist.storedInBrowser().toString())
                .doesNotContain("Akutboende")
                .doesNotContain(name);
        tasklist.complete();
        assertThat(tasklist.tasksOf(caseNumber)).hasCount(0);
        player.runDueJobs(played);

        tasklist.searchAgain();
        assertThat(tasklist.tasksOf(caseNumber)).containsText("Inform and obtain consent");
        tasklist.openTask(caseNumber, "Inform and obtain consent");
        assertThat(tasklist.field("Name or alias")).hasValue(name);
        tasklist.screenshot("next-task");
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
