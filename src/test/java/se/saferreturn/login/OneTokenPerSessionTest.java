package se.saferreturn.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.DemoUsers;

/**
 * Right after the login a page asks Camunda's API and ours at once, and each gives a token to a session that has none. With
 * two of them, the next change would be refused and the session ended.
 */
@ApplicationTest
class OneTokenPerSessionTest {

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @RepeatedTest(20)
    void whoeverAsksFirst() throws Exception {
        HttpBrowser browser = new HttpBrowser(port);
        HttpResponse<String> login =
                browser.logIn(HttpBrowser.cookiesOf(browser.visit("")), DemoUsers.password(environment));
        List<String> session = HttpBrowser.cookiesOf(login);

        Set<String> tokens = atOnce(Stream.of("/api/session", "/camunda/api/engine/engine/")
                        .flatMap(path -> Stream.generate(() -> path).limit(4))
                        .<Callable<HttpResponse<String>>>map(path -> () -> browser.ask(path, session))
                        .toList())
                .flatMap(answer -> HttpBrowser.cookiesOf(answer).stream())
                .collect(Collectors.toSet());

        assertThat(tokens).singleElement().asString().startsWith("XSRF-TOKEN=");
    }

    private static Stream<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> requests)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            return threads.invokeAll(requests).stream().map(OneTokenPerSessionTest::got);
        } finally {
            threads.shutdown();
        }
    }

    private static HttpResponse<String> got(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
