package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/**
 * Nobody who does their work asks the server for something that fails: each role goes through every page that is open to
 * it, and nothing is refused, missing or broken, nor does a script complain.
 */
@BrowserTest
class NothingFailsTest {

    /** What may fail, and why. */
    private static final Map<Pattern, String> KNOWN = Map.of(
            Pattern.compile("(401|404) GET /camunda/api/admin/auth/user/default"),
            "how the demo's login page finds out that nobody is logged in; there is none with an identity provider",
            Pattern.compile("404 GET /camunda/api/engine/engine/default/identity/password-policy"),
            "Welcome asks for rules of passwords; there are no passwords here, and so no rules",
            Pattern.compile("404 GET /camunda/api/engine/engine/default/task/[^/]+/comment"),
            "a task of which somebody sees the row only: what is closed looks like what is missing",
            Pattern.compile("404 GET /camunda/api/tasklist/plugin/safer-return/default/task/[^/]+/assessments"),
            "the same");

    /** The pages of Camunda's applications, behind the hash. */
    private static final Map<String, List<String>> VIEWS = Map.of(
            "cockpit",
            List.of("dashboard", "processes", "decisions", "tasks", "repository"),
            "admin",
            List.of("users", "groups", "authorization", "system"),
            "welcome",
            List.of(""));

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final Set<String> failed = new ConcurrentSkipListSet<>();

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.south, Return case, welcome",
        "supervisor, , cockpit",
        "designer, , cockpit",
        "admin, , admin",
        "log.reviewer, , welcome",
        "records.officer, Data request, welcome"
    })
    void whoGoesThroughTheirPagesAsksForNothingThatFails(String user, String starts, String app, Page page) {
        new ScenarioPlayer(engine)
                .playUntil(Scenario.read("S2"), step -> "Obtain travel documents".equals(step.task()));
        watch(page);
        TasklistPage tasklist = new TasklistPage(page, port);
        tasklist.logIn(user, DemoUsers.password(environment));
        settle(page);
        for (Locator filter : tasklist.filters().all()) {
            filter.click();
            settle(page);
        }
        if (tasklist.rows().count() > 0) {
            tasklist.rows().first().locator("h4 a").click();
            settle(page);
            for (Locator tab : page.locator(".task-details .nav-tabs a").all()) {
                tab.click();
                settle(page);
            }
        }
        if (starts != null) {
            tasklist.startProcess(starts);
            settle(page);
            tasklist.closeDialog();
        }
        List<String> pages = page.locator(".safer-return-pages a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String address : pages) {
            page.navigate("http://localhost:" + port + address);
            assertThat(page.locator("main h1")).isVisible();
            settle(page);
        }
        for (String view : VIEWS.getOrDefault(app, List.of())) {
            page.navigate("http://localhost:" + port + "/camunda/app/" + app + "/default/#/" + view);
            settle(page);
        }
        assertThat(failed).isEmpty();
    }

    private static void settle(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void watch(Page page) {
        page.onResponse(response -> {
            if (response.status() >= 400) {
                note(response.status() + " " + response.request().method() + " "
                        + response.url().replace("http://localhost:" + port, ""));
            }
        });
        page.onConsoleMessage(message -> {
            // what the network refused is noted above, with its address
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                note("console: " + message.text());
            }
        });
        page.onPageError(error -> note("error: " + error));
    }

    private void note(String what) {
        if (KNOWN.keySet().stream().noneMatch(known -> known.matcher(what).lookingAt())) {
            failed.add(what);
        }
    }
}
