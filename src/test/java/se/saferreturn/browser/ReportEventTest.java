package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
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

/** Something happens in a case, and a coordinator reports it as Tasklist lets her. */
@BrowserTest
class ReportEventTest {

    private static final String FORM = "Something happened in a case";
    private static final Pattern MONDAY_FIRST = Pattern.compile("Mon\\s*Tue\\s*Wed\\s*Thu\\s*Fri\\s*Sat\\s*Sun");

    private static final String FITS = "shown => shown.scrollWidth <= shown.clientWidth";
    private static final String THREAT = "En grå skåpbil med släckta lyktor utanför Låtsasgården.";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private PlayedCase played;

    @BeforeEach
    void openCase() {
        played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S2"), step -> "Obtain travel documents".equals(step.task()));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aReportWithAWrongNumberIsKeptOnTheFormAndOneWithTheRightNumberGivesATask(Page page) {
        TasklistPage tasklist = new TasklistPage(page, port);
        String caseNumber = played.caseNumber();
        tasklist.logIn("coordinator.south", DemoUsers.password(environment));
        tasklist.chooseFilter("My region");

        tasklist.startProcess(FORM);
        tasklist.write("Case number", "SR-2001-00001");
        tasklist.answer("What has happened?", "New threat to the person");
        tasklist.write("Happened on", "01/02/2026");
        tasklist.write("The threat", THREAT);
        tasklist.start();
        assertThat(tasklist.refusal()).containsText("Case number: There is no open case with this number");
        assertThat(tasklist.refusal()).not().containsText("Cannot instantiate");
        assertThat(tasklist.field("The threat")).hasValue(THREAT);
        assertThat(tasklist.refusal()).isInViewport();
        assertThat(tasklist.field("Case number")).isFocused();
        tasklist.screenshot("report-refused");

        tasklist.write("Case number", caseNumber);
        assertThat(tasklist.refusal()).hasCount(0);
        tasklist.start();
        assertThat(tasklist.whatNext()).containsText("The report is received");
        assertThat(tasklist.whatNext()).containsText(caseNumber);
        assertThat(tasklist.whatNext()).containsText("Act on threat");
        assertThat(tasklist.whatNext()).not().containsText("skåpbil");
        assertThat(tasklist.notification()).hasCount(0);
        tasklist.screenshot("report-is-received");
        tasklist.startProcess(FORM);
        tasklist.write("Case number", caseNumber);
        tasklist.answer("What has happened?", "New threat to the person");
        tasklist.write("Happened on", "01/02/2026");
        tasklist.write("The threat", THREAT);
        tasklist.start();
        assertThat(tasklist.refusal()).containsText("is being handled: see the open task \"Act on threat\"");
        tasklist.screenshot("reported-already");
        tasklist.closeDialog();

        tasklist.searchFor(caseNumber);
        assertThat(tasklist.tasksOf(caseNumber).getByText("Act on threat")).hasCount(1);
        tasklist.openTask(caseNumber, "Act on threat");
        assertThat(tasklist.field("The threat")).hasValue(THREAT);
        tasklist.screenshot("act-on-threat");
    }

    @Test
    void fromAPhoneAnEventIsReportedAndWhatComesNextIsSeen(Page page) {
        page.setViewportSize(360, 740);
        TasklistPage tasklist = new TasklistPage(page, port);
        String caseNumber = played.caseNumber();
        tasklist.logIn("coordinator.south", DemoUsers.password(environment));

        tasklist.startProcess(FORM);
        Locator longest = tasklist.form().locator("label").filter(new Locator.FilterOptions().setHasText("part of"));
        assertThat(longest.first()).isVisible();
        assertThat(longest.first().evaluate(FITS)).isEqualTo(true);
        tasklist.write("Case number", caseNumber);
        tasklist.answer("What has happened?", "New threat to the person");
        tasklist.calendarOf("Happened on").click();
        assertThat(tasklist.calendar()).containsText(MONDAY_FIRST);
        assertThat(tasklist.calendar().getByText("Sun"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(tasklist.calendar().getByText("Sat"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        tasklist.screenshot("report-on-a-phone");
        tasklist.press("Escape");
        tasklist.write("Happened on", "03/02/2026");
        tasklist.write("The threat", THREAT);
        tasklist.start();
        assertThat(tasklist.whatNext()).containsText("Act on threat");
        assertThat(tasklist.whatNext().getByText("The report is received"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        tasklist.screenshot("report-on-a-phone-is-received");
    }
}
