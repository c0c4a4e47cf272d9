package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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

@BrowserTest
class RiskAssessmentsTabTest {

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
    void anApproverReadsTheAssessmentBesideTheTask(Page page) {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S5"), step -> "Approve high risk".equals(step.task()));
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskCandidateGroup("risk-approvers")
                .singleResult()
                .getId();
        TasklistPage tasklist = new TasklistPage(page, port);

        tasklist.logIn("approver", DemoUsers.password(environment));
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
        page.getByText("Risk assessments", new Page.GetByTextOptions().setExact(true))
                .click();

        Locator tab = page.locator(".risk-assessments");
        assertThat(tab).containsText("HIGH");
        assertThat(tab).containsText("Assessed by coordinator.south");
        assertThat(tab).containsText("fyra tusen euro");
        tasklist.screenshot("risk-assessments");
    }
}
