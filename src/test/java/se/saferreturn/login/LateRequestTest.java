package se.saferreturn.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

    private static final String PAGE = "/camunda/app/cockpit/default/";
    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/cockpit";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    private final HttpClient client = HttpClient.newHttpClient();

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
        List<String> before = cookiesOf(visit(""));
        List<String> after = cookiesOf(logIn(before, DemoUsers.password(environment)));

        HttpResponse<String> answer = ask(late, before);

        assertThat(cookiesOf(answer)).isEmpty();
        assertThat(ask(WHO, before).statusCode()).isEqualTo(404);
        assertThat(ask(WHO, after).body()).contains("supervisor");
    }

    @Test
    void aSecondClickOnLogInDoesNotEndWhatTheFirstBegan() throws Exception {
        List<String> before = cookiesOf(visit(""));
        List<String> after = cookiesOf(logIn(before, DemoUsers.password(environment)));

        HttpResponse<String> second = logIn(before, DemoUsers.password(environment));

        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(cookiesOf(second)).isEmpty();
        assertThat(ask(WHO, after).body()).contains("supervisor");
    }

    @Test
    void whoeverNeverGotTheAnswerOpensThePageAgainAndLogsIn() throws Exception {
        List<String> before = cookiesOf(visit(""));
        logIn(before, DemoUsers.password(environment));

        List<String> anew = cookiesOf(visit(String.join("; ", before)));

        assertThat(anew).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertThat(ask(WHO, cookiesOf(logIn(anew, DemoUsers.password(environment))))
                        .body())
                .contains("supervisor");
    }

    @Test
    void aWrongPasswordLeavesTheSessionOfTheLoginPage() throws Exception {
        List<String> before = cookiesOf(visit(""));

        assertThat(logIn(before, "fel-lösenord-påhittat").statusCode()).isEqualTo(401);

        assertThat(logIn(before, DemoUsers.password(environment)).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> visit(String cookies) throws Exception {
        HttpRequest.Builder request = at(PAGE).header("Accept", "text/html,*/*;q=0.8");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return send(request);
    }

    private HttpResponse<String> ask(String path, List<String> cookies) throws Exception {
        return send(
                at(path).header("Accept", "application/json, text/plain, */*").header("Cookie", joined(cookies)));
    }

    private HttpResponse<String> logIn(List<String> cookies, String password) throws Exception {
        return send(at(LOGIN)
                .POST(BodyPublishers.ofString("username=supervisor&password=" + password))
                .header("Accept", "application/json, text/plain, */*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", tokenIn(cookies))
                .header("Cookie", joined(cookies)));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> cookiesOf(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(set -> set.replaceFirst(";.*", ""))
                .toList();
    }

    private static String joined(List<String> cookies) {
        return String.join("; ", cookies);
    }

    private static String tokenIn(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length()))
                .findFirst()
                .orElseThrow();
    }
}
