package se.saferreturn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

@ApplicationTest
class ApplicationStartsTest {

    @Autowired
    TestRestTemplate http;

    @Test
    void healthAnswersWithoutLoginAndWithoutDetails() {
        var answer = http.getForEntity("/actuator/health", String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo("{\"status\":\"UP\"}");
    }
}
