package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;

@ApplicationTest
class StrictHeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/lib/deps.js",
                "/camunda/api/engine/engine/default/task",
                "/engine-rest/task",
                "/api/session",
                "/safer-return/session.js",
                "/actuator/health",
                "/actuator/env",
                "/does-not-exist",
                "/camunda/api/admin/setup/default/user/create"
            })
    void everyAnswerCarriesThem(String path) {
        HttpResponse<String> answer = HttpUser.unknown(port).get(path);

        for (String header : new String[] {
            "Content-Security-Policy",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy"
        }) {
            assertThat(answer.headers().allValues(header))
                    .as("%s: %s", answer.statusCode(), header)
                    .hasSize(1);
        }
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/db"})
    void nothingButTheHealthIsPublicAmongTheActuators(String path) {
        assertThat(HttpUser.unknown(port).get(path).statusCode()).isEqualTo(404);
    }
}
