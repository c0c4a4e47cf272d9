package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** Cockpit as supervisors and designers meet it, and that none of Camunda's applications leads outside. */
@BrowserTest
class CockpitTest {

    /** What the server refuses whoever asks, by what a click on it calls. */
    private static final List<String> REFUSED = List.of(
            "enableEditMode(info, true)",
            "deleteVariable(v)",
            "toggleSuspension(job)",
            "openRecalculationWindow(job)",
            "changeGroupIdentityLinks()",
            "changeUserIdentityLinks()",
            "openSuspensionStateDialog(jobDefinition)",
            "openDialog(jobDefinition)",
            "deleteDeployment($event, deployment)",
            "enter()",
            "openModal()");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final Set<String> refused = new ConcurrentSkipListSet<>();

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aSupervisorSeesTheLoadOfEachGroupAndNoButtonThatAlwaysRefuses(Page page) {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S2"), step -> "Obtain travel documents".equals(step.task()));
        logIn(page, "cockpit", "supervisor");

        go(page, "cockpit/default/#/tasks");
        assertThat(page.getByText("Coordinators South")).isVisible();
        assertThat(page.locator(".alert-danger:visible")).hasCount(0);
        screenshot(page, "cockpit-human-tasks");

        ProcessInstance instance = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .list()
                .stream()
                .filter(one -> one.getProcessDefinitionId().startsWith("before-travel:"))
                .findFirst()
                .orElseThrow();
        go(page, "cockpit/default/#/process-definition/" + instance.getProcessDefinitionId() + "/runtime");
        lookBehindTabs(page, ".ctn-content-bottom .nav-tabs a, .ctn-tabbed .nav-tabs a");
        go(page, "cockpit/default/#/process-instance/" + instance.getId() + "/runtime");
        lookBehindTabs(page, ".ctn-content-bottom .nav-tabs a, .ctn-tabbed .nav-tabs a");
        screenshot(page, "cockpit-instance");
        go(page, "cockpit/default/#/repository");
        assertNothingRefused(page);
        assertThat(refused).isEmpty();
    }

    @Test
    void aDesignerSeesHumanTasksWithoutAnErrorAndNothingLeadsOutside(Page page) {
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/");
        assertThat(page.locator("input[type=password]")).isVisible();
        assertNothingOutside(page);
        screenshot(page, "login");

        logIn(page, "cockpit", "designer");
        go(page, "cockpit/default/#/tasks");
        assertThat(page.getByText("Assignments by group")).isVisible();
        assertThat(page.locator(".alert-danger:visible")).hasCount(0);
        assertNothingOutside(page);
        go(page, "tasklist/default/");
        assertThat(page.locator(".task-filters").getByText("My tasks")).isVisible();
        assertNothingOutside(page);
        go(page, "welcome/default/");
        assertThat(page.getByText("Profile").first()).isVisible();
        assertNothingOutside(page);
        screenshot(page, "welcome");
        assertThat(refused).isEmpty();

        page.context().clearCookies();
        logIn(page, "admin", "admin");
        assertThat(page.getByText("Users").first()).isVisible();
        assertNothingOutside(page);
    }

    private void lookBehindTabs(Page page, String tabs) {
        assertThat(page.locator(tabs).first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (Locator tab : page.locator(tabs).all()) {
            tab.click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertNothingRefused(page);
        }
    }

    private static void assertNothingRefused(Page page) {
        REFUSED.forEach(click ->
                assertThat(page.locator("[ng-click='" + click + "']:visible")).hasCount(0));
        assertThat(page.locator("[ng-click='openDialog()']:has(.glyphicon-pause):visible"))
                .hasCount(0);
        assertThat(page.locator("[ng-click='openDialog()']:has(.glyphicon-trash):visible"))
                .hasCount(0);
        assertThat(page.locator("[ng-click='openDialog()']:has(.glyphicon-plus):visible"))
                .hasCount(0);
    }

    private void assertNothingOutside(Page page) {
        assertThat(page.locator("a[href^='http']:visible").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .filter(address -> !address.startsWith("http://localhost:" + port)))
                .isEmpty();
        assertThat(page.getByText("migrate to Camunda 8")).not().isVisible();
    }

    private void logIn(Page page, String app, String user) {
        page.onResponse(response -> {
            if (response.status() == 403) {
                refused.add(response.url());
            }
        });
        go(page, app + "/");
        page.locator("input[type=text]").fill(user);
        page.locator("input[type=password]").fill(DemoUsers.password(environment));
        page.locator("button[type=submit]").click();
        assertThat(page.locator("input[type=password]")).hasCount(0);
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + "/camunda/app/" + path);
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
