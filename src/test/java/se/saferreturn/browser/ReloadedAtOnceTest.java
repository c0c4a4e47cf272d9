package se.saferreturn.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.demo.DemoUsers;

/** Three people open the same page at the same moment, again and again, and each of them gets it. */
@BrowserTest
class ReloadedAtOnceTest {

    private static final int TIMES = 4;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"tasklist, supervisor", "cockpit, supervisor", "admin, admin", "welcome, supervisor"})
    void everyPageComesUp(String app, String user, Page first) {
        logIn(first, app, user);
        List<Page> browsers = Stream.concat(
                        Stream.of(first),
                        Stream.generate(() -> first.context().browser().newContext())
                                .limit(2)
                                .map(profile -> {
                                    Page page = profile.newPage();
                                    // the login page of somebody who comes at the same moment
                                    page.navigate(address(app));
                                    return page;
                                }))
                .toList();
        for (int time = 0; time < TIMES; time++) {
            // none waits for the page of another
            browsers.forEach(
                    page -> page.evaluate("() => { window.isOld = true; setTimeout(() => location.reload(), 0); }"));
            browsers.forEach(page -> page.waitForFunction("() => !window.isOld"));
            assertThat(first.locator(".account").first()).isVisible();
            browsers.stream()
                    .skip(1)
                    .forEach(page ->
                            assertThat(page.locator("input[type=password]")).isVisible());
        }
        browsers.stream().skip(1).forEach(page -> page.context().close());
    }

    private void logIn(Page page, String app, String user) {
        page.navigate(address(app));
        page.locator("input[type=text]").fill(user);
        page.locator("input[type=password]").fill(DemoUsers.password(environment));
        page.locator("button[type=submit]").click();
        page.locator(".account").first().waitFor();
    }

    private String address(String app) {
        return "http://localhost:" + port + "/camunda/app/" + app + "/default/";
    }
}
