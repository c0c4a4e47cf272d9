package se.saferreturn.login;

import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.login.HttpBrowser.WHO;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.DemoUsers;

/** On a slow line, a request of the login page arrives after the login, with the session that the login has replaced. */
@ApplicationTest
class LateRequestTest {

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHO,
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task/count",
                "/camunda/api/cockpit/plugin/base/static/app/plugin.css",
                "/camunda/app/cockpit/locales/en.json",
                "/camunda/app/cockpit/nowhere",
                "/api/session"
            })
    void leavesTheLoginAsItIs(String late) throws Exception {
        List<String> before = HttpBrowser.cookiesOf(browser().visit(""));
        List<String> after = HttpBrowser.cookiesOf(browser().logIn(before, DemoUsers.password(environment)));

        HttpResponse<String> answer = browser().ask(late, before);

        assertThat(HttpBrowser.cookiesOf(answer)).isEmpty();
        assertThat(browser().ask(WHO, before).statusCode()).isEqualTo(404);
        assertThat(browser().ask(WHO, after).body()).contains("supervisor");
    }

    @Test
    void aSecondClickOnLogInDoesNotEndWhatTheFirstBegan() throws Exception {
        List<String> before = HttpBrowser.cookiesOf(browser().visit(""));
        List<String> after = HttpBrowser.cookiesOf(browser().logIn(before, DemoUsers.password(environment)));

        HttpResponse<String> second = browser().logIn(before, DemoUsers.password(environment));

        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(HttpBrowser.cookiesOf(second)).isEmpty();
        assertThat(browser().ask(WHO, after).body()).contains("supervisor");
    }

    @Test
    void whoeverNeverGotTheAnswerOpensThePageAgainAndLogsIn() throws Exception {
        List<String> before = HttpBrowser.cookiesOf(browser().visit(""));
        browser().logIn(before, DemoUsers.password(environment));

        List<String> anew = HttpBrowser.cookiesOf(browser().visit(String.join("; ", before)));

        assertThat(anew).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertThat(browser()
                        .ask(WHO, HttpBrowser.cookiesOf(browser().logIn(anew, DemoUsers.password(environment))))
                        .body())
                .contains("supervisor");
    }

    @Test
    void aWrongPasswordLeavesTheSessionOfTheLoginPage() throws Exception {
        List<String> before = HttpBrowser.cookiesOf(browser().visit(""));

        assertThat(browser().logIn(before, "fel-lösenord-påhittat").statusCode())
                .isEqualTo(401);

        assertThat(browser().logIn(before, DemoUsers.password(environment)).statusCode())
                .isEqualTo(200);
    }

    private HttpBrowser browser() {
        return new HttpBrowser(port);
    }
}
