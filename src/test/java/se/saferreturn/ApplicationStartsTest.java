package se.saferreturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import se.saferreturn.demo.StartTime;

@ApplicationTest
class ApplicationStartsTest {

    private static final Logger log = LoggerFactory.getLogger(ApplicationStartsTest.class);

    @Autowired
    TestRestTemplate http;

    @Autowired
    StartTime startTime;

    @Test
    void theLoginPageIsThere() {
        long asked = System.nanoTime();
        var page = http.getForEntity("/camunda/app/tasklist/default/", String.class);

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getBody()).contains("Camunda Tasklist");
        Duration answered = Duration.ofNanos(System.nanoTime() - asked);
        log.info(
                "From the start of the application to the first login page: {} ms",
                startTime.taken().plus(answered).toMillis());
    }

    @Test
    void healthAnswersWithoutLoginAndWithoutDetails() {
        var answer = http.getForEntity("/actuator/health", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo("{\"status\":\"UP\"}");
    }
}
