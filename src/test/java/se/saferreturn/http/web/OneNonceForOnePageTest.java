package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** A browser starts only the scripts whose nonce the header of the very same page names. */
@ApplicationTest
class OneNonceForOnePageTest {

    private static final int ROUNDS = 25;
    private static final int AT_A_TIME = 8;
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void eightAtATimeEachPageCarriesTheNonceOfItsOwnHeader() throws Exception {
        HttpUser admin = HttpUser.withSession(port, "admin", "admin", DemoUsers.password(environment));
        HttpUser nobody = HttpUser.unknown(port);
        List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
        for (int page = 0; page < ROUNDS; page++) {
            for (String app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
                requests.add(() -> nobody.get("/camunda/app/" + app + "/default/"));
            }
            for (String app : new String[] {"tasklist", "admin", "welcome"}) {
                requests.add(() -> admin.get("/camunda/app/" + app + "/default/"));
            }
            // what a page asks for beside has a policy of its own, and must not change the page's
            requests.add(() -> nobody.get("/camunda/app/tasklist/default/#/login"));
            requests.add(() -> nobody.get("/camunda/api/admin/auth/user/default"));
            requests.add(() -> admin.get("/camunda/api/engine/engine/default/task/count"));
        }
        int pages = 0;
        Set<String> nonces = new HashSet<>();
        for (HttpResponse<String> answer : allOf(requests)) {
            List<String> inHeader =
                    matches(IN_HEADER, String.join(";", answer.headers().allValues("Content-Security-Policy")));
            List<String> inPage = matches(IN_PAGE, answer.body());
            assertThat(inHeader).as(answer.uri().toString()).hasSize(1);
            if (answer.uri().getPath().startsWith("/camunda/app/")) {
                pages++;
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(inPage).isNotEmpty().containsOnly(inHeader.get(0));
            }
            nonces.add(inHeader.get(0));
        }
        assertThat(pages).isEqualTo(ROUNDS * 8);
        assertThat(nonces).as("each is used once").hasSameSizeAs(requests);
    }

    private static List<HttpResponse<String>> allOf(List<Callable<HttpResponse<String>>> requests) throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : browsers.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            browsers.shutdownNow();
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
