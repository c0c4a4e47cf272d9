package se.saferreturn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StillPreparingTest {

    private static final String TASKLIST = "/camunda/app/tasklist/";

    private final MockFilterChain behind = new MockFilterChain();

    @Test
    void aBrowserGetsAPageThatReloadsItself() throws Exception {
        try (AnnotationConfigApplicationContext demo = starting()) {
            MockHttpServletResponse answer = ask(demo, TASKLIST, "text/html,application/xhtml+xml,*/*;q=0.8");

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getContentType()).startsWith("text/html");
            assertThat(answer.getContentAsString()).contains("<meta http-equiv=\"refresh\" content=\"2\">");
            assertThat(behind.getRequest()).isNull();
        }
    }

    @Test
    void aScriptGetsASentenceAndIsToldWhenToTryAgain() throws Exception {
        try (AnnotationConfigApplicationContext demo = starting()) {
            MockHttpServletResponse answer = ask(demo, "/engine-rest/task", "application/json");

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
            assertThat(answer.getContentAsString()).startsWith("The demo is still being prepared");
            assertThat(behind.getRequest()).isNull();
        }
    }

    @Test
    void theHealthOfTheApplicationIsShownBefore() throws Exception {
        try (AnnotationConfigApplicationContext demo = starting()) {
            ask(demo, "/actuator/health", "application/json");

            assertThat(behind.getRequest()).isNotNull();
        }
    }

    @Test
    void everybodyIsLetInOnceTheDemoIsReady() throws Exception {
        try (AnnotationConfigApplicationContext demo = starting()) {
            demo.publishEvent(
                    new ApplicationReadyEvent(new SpringApplication(), new String[0], demo, Duration.ofSeconds(9)));

            assertThat(ask(demo, TASKLIST, "text/html").getStatus()).isEqualTo(200);
            assertThat(behind.getRequest()).isNotNull();
        }
    }

    private static AnnotationConfigApplicationContext starting() {
        return new AnnotationConfigApplicationContext(StillPreparing.class);
    }

    private MockHttpServletResponse ask(AnnotationConfigApplicationContext demo, String path, String accepted)
            throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", accepted);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        demo.getBean(StillPreparing.class).doFilter(request, answer, behind);
        return answer;
    }
}
