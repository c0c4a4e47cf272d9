package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** Whatever a request carries, what it is told is why it was refused. */
@ApplicationTest
class RefusedStaysRefusedTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=part";
    private static final String PARTS = String.join(
            "\r\n",
            "--part",
            "Content-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"",
            "",
            "text",
            "--part--",
            "");

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/deployment/create",
                "/engine-rest/engine/default/deployment/create",
                "/engine-rest/task/any/variables/x/data",
                "/api/cases/SR-2024-00001/documents",
                "/api/cases/search",
                "/v3/api-docs"
            })
    void aWrongPasswordIsUnauthorizedWhateverComesWithIt(String path) {
        HttpUser guesser = HttpUser.withHeader(port, "Basic ZGVzaWduZXI6d3Jvbmc=");
        assertSays(401, guesser.send("POST", path, UPLOAD, PARTS));
        assertSays(401, guesser.send("POST", path, UPLOAD, "--part\r\nbroken"));
        assertSays(401, guesser.send("POST", path, "multipart/form-data", PARTS));
        assertSays(401, guesser.send("POST", path, FORM, "a=%zz&b=%00"));
        assertSays(401, guesser.send("PUT", path, FORM, "a=%zz"));
        assertSays(401, guesser.send("POST", path, "application/json", "{"));
        assertSays(401, guesser.send("DELETE", path, "text/plain", "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/default/deployment/create, 401",
        "/camunda/api/cockpit/plugin/base/default/incident, 401",
        // without the page's token
        "/camunda/api/admin/auth/user/default/login/tasklist, 403",
        "/camunda/api/admin/setup/default/user/create, 404"
    })
    void nobodyIsToldTheSameAsWithoutABody(String path, int status) {
        HttpUser nobody = HttpUser.unknown(port);
        nobody.get("/camunda/app/tasklist/default/");
        HttpUser stranger = nobody.sending(null);
        for (String type : new String[] {UPLOAD, FORM, "application/json"}) {
            assertSays(status, stranger.send("POST", path, type, PARTS));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cases, application/problem+json, detail",
        "/api/nothing, application/problem+json, detail",
        "/engine-rest/task, application/json, message",
        "/camunda/api/admin/setup/x, application/json, message"
    })
    void aRefusalHasTheShapeOfTheApiThatWasAsked(String path, String type, String sentence) {
        HttpResponse<String> answer = HttpUser.unknown(port).get(path);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(HttpUser.json(answer).path(sentence).asText()).endsWith(".");
        assertThat(HttpUser.json(answer).path("status").asInt()).isEqualTo(answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/any", "/engine-rest/external-task/any/complete"})
    void whatIsClosedStaysClosed(String path) {
        HttpUser admin = HttpUser.withHeader(port, "Basic " + basic("admin"));
        String method = path.endsWith("complete") ? "POST" : "DELETE";
        assertThat(admin.send(method, path, UPLOAD, PARTS).statusCode()).isEqualTo(403);
        assertThat(admin.send(method, path, FORM, "a=%zz").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"cockpit, 'supervisors, administrators and process designers'", "admin, Admin is for administrators"})
    void aPageOfAnotherRoleSaysForWhomItIsAndLeadsBack(String app, String sentence) {
        HttpUser hotline = HttpUser.withSession(port, "tasklist", "hotline", DemoUsers.password(environment));

        HttpResponse<String> page = hotline.visit("/camunda/app/" + app + "/default/");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("This page is not for your role")
                .contains(sentence)
                .contains("<a href=\"/camunda/app/tasklist/\">Back to your tasks</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing/here, 404",
        "/error, 404",
        "/engine-rest/task, 401",
        "/api/cases, 401",
        "/camunda/app/tasklist/default/nothing.html, 404",
        "/camunda/api/admin/setup/x, 404",
        "/actuator/env, 404",
        "/safer-return/%00, 400"
    })
    void aBrowserNeverMeetsABarePage(String path, int status) {
        HttpResponse<String> page = HttpUser.unknown(port).visit(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).doesNotContainIgnoringCase("whitelabel").doesNotContain(path.substring(1));
    }

    private String basic(String user) {
        return java.util.Base64.getEncoder()
                .encodeToString((user + ":" + DemoUsers.password(environment))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void assertSays(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("multipart", "upload");
    }
}
