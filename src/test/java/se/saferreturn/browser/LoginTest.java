package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.saferreturn.login.IdentityProviderTest;
import se.saferreturn.login.Keycloak;

/** Into Tasklist and Cockpit through a real Keycloak, and out again at both ends. */
@IdentityProviderTest
@ExtendWith({ChromiumRequired.class, BrowserExtension.class})
class LoginTest {

    @Autowired
    Keycloak keycloak;

    @LocalServerPort
    int port;

    @Test
    void aCoordinatorLogsInAtTheIdentityProviderAndOutAtBothEnds(Page page) {
        open(page, "/camunda/app/tasklist/");
        assertThat(page).hasURL(startingWith(keycloak.issuer()));
        logIn(page, "coordinator.south");

        assertThat(page).hasURL(startingWith("http://localhost:" + port + "/camunda/app/tasklist/default/"));
        page.locator(".task-filters").getByText("My region").waitFor();
        assertThat(page.locator(".account")).containsText("Sofia Koordinator");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "screenshots", "logged-in-by-keycloak.png")));

        page.locator(".account .dropdown-toggle").click();
        page.locator(".account .logout").click();

        // back at the login, which asks for the password again: the session there has ended, too
        page.waitForURL(startingWith(keycloak.issuer()));
        assertThat(page.locator("#password")).isVisible();
        org.assertj.core.api.Assertions.assertThat(statusOf(page, "/camunda/api/engine/engine/default/task/count"))
                .isEqualTo(401);
    }

    @Test
    void aSupervisorComesIntoCockpitAndACoordinatorDoesNot(Page page) {
        open(page, "/camunda/app/cockpit/");
        logIn(page, "supervisor");

        assertThat(page).hasURL(startingWith("http://localhost:" + port + "/camunda/app/cockpit/default/"));
        assertThat(page.locator(".account")).containsText("Sune Supervisor");
        // a page that is still open would notice that it is logged out, and go to the login itself
        page.navigate("about:blank");
        page.context().clearCookies();
        open(page, "/camunda/app/tasklist/");
        logIn(page, "coordinator.north");
        page.locator(".task-filters").getByText("My region").waitFor();
        Response cockpit = page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
        org.assertj.core.api.Assertions.assertThat(cockpit.status()).isEqualTo(403);
    }

    @Test
    void whoBelongsToNoGroupOfTheProgrammeIsToldSo(Page page) {
        open(page, "/camunda/app/tasklist/");
        logIn(page, "somebody.else");

        assertThat(page.locator("h1")).hasText("You could not be logged in");
        org.assertj.core.api.Assertions.assertThat(statusOf(page, "/camunda/api/engine/engine/default/task/count"))
                .isEqualTo(401);
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private static void logIn(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    private int statusOf(Page page, String path) {
        return page.request().get("http://localhost:" + port + path).status();
    }

    private static Pattern startingWith(String address) {
        return Pattern.compile(address.replace(".", "\\."));
    }
}
