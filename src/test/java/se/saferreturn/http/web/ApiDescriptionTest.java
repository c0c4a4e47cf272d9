package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

@ApplicationTest
class ApiDescriptionTest {

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void whoeverIsLoggedInReadsWhatTheApplicationsOwnApiCan() {
        HttpResponse<String> description =
                HttpUser.withHeader(port, basic("designer")).get("/v3/api-docs");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(HttpUser.json(description).path("paths").fieldNames())
                .toIterable()
                .contains("/api/cases/{number}/assessments")
                .allMatch(path -> path.startsWith("/api/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/", "/v3/api-docs/swagger-config"})
    void withoutALoginNobodyDoes(String path) {
        assertThat(HttpUser.unknown(port).get(path).statusCode()).isEqualTo(401);
    }

    private String basic(String user) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (user + ":" + DemoUsers.password(environment)).getBytes(StandardCharsets.UTF_8));
    }
}
