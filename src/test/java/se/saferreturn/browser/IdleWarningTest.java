package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.demo.DemoUsers;

/** Somebody leaves the desk. The browser's clock is moved, nobody waits. */
@BrowserTest
class IdleWarningTest {

    private static final long MINUTE = 60_000;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void whoLeavesTheDeskIsWarnedAndThenLoggedOut(String app, Page page) {
        page.clock().install();
        logIn(page, app);
        Locator warning = page.locator("dialog.idle-warning");

        page.clock().fastForward(12 * MINUTE);
        assertThat(warning).hasCount(0);
        page.clock().fastForward(90_000);
        assertThat(warning).isVisible();
        assertThat(warning).containsText("You will be logged out in 1:");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "idle-warning-" + app + ".png")));
        warning.getByText("Stay logged in").click();
        assertThat(warning).not().isVisible();

        page.clock().fastForward(14 * MINUTE);
        assertThat(warning).isVisible();
        page.clock().fastForward(MINUTE + 2000);
        assertThat(page.locator("input[type=password]")).isVisible();
        page.clock().runFor(2000);
        assertThat(page.locator(".session-ended")).containsText("nothing had been done here for a while");
        assertThat(page.locator(".session-ended")).containsText("your draft is back");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "login-after-idling-" + app + ".png")));
        org.assertj.core.api.Assertions.assertThat(page.request()
                        .get("http://localhost:" + port + "/camunda/api/engine/engine/default/task/count")
                        .status())
                .isEqualTo(401);
    }

    private void logIn(Page page, String app) {
        page.navigate("http://localhost:" + port + "/camunda/app/" + app + "/");
        page.locator("input[type=text]").fill("supervisor");
        page.locator("input[type=password]").fill(DemoUsers.password(environment));
        page.waitForResponse(
                response -> response.url().endsWith("/api/session") && response.status() == 200,
                () -> page.locator("button[type=submit]").click());
    }
}
