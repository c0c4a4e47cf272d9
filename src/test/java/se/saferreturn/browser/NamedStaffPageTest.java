package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

@BrowserTest
class NamedStaffPageTest {

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
    void aSupervisorProtectsAnIdentityAndNamesWhoWorksWithItWithoutSeeingWhoItIs(Page page) {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does("Assess referral"));
        CasesPage cases = new CasesPage(page, port);
        cases.logInAndOpen("supervisor", DemoUsers.password(environment));
        cases.search(played.caseNumber());
        cases.openPart("Staff");

        cases.field("The person has a protected identity").check();
        cases.button("Protect the identity").click();
        assertThat(cases.main()).containsText("Protected identity: only named staff work with this case.");
        cases.openPart("Staff");
        cases.field("Group").selectOption(new SelectOption().setLabel("Coordinators Stockholm"));
        cases.button("Name").click();
        assertThat(cases.alert()).containsText("give from 1 to 20 users");
        cases.field("(coordinator.stockholm)").check();
        cases.screenshot("staff-chosen-by-name");
        cases.button("Name").click();
        // back at the case's first part
        assertThat(cases.field("Group")).hasCount(0);
        cases.openPart("Staff");

        assertThat(cases.main().locator("tbody tr").last()).containsText("Karin Koordinator");
        assertThat(cases.main().locator("tbody tr").last()).containsText("Coordinators Stockholm");
        cases.screenshot("named-staff");
        assertThat(cases.main()).not().containsText(PERSON);
        assertThat(overviewFor("coordinator.stockholm", played)).isEqualTo(200);
        assertThat(overviewFor("coordinator.north", played)).isEqualTo(404);
    }

    private int overviewFor(String user, PlayedCase played) {
        String credentials = Base64.getEncoder()
                .encodeToString((user + ":" + DemoUsers.password(environment)).getBytes(StandardCharsets.UTF_8));
        return HttpUser.withHeader(port, "Basic " + credentials)
                .get("/api/cases/" + played.caseNumber())
                .statusCode();
    }
}
