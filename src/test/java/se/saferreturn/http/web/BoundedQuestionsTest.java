package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** What would keep the database busy for minutes is refused at every door of the engine, before the database is asked. */
@ApplicationTest
class BoundedQuestionsTest {

    private static final String CRITERION = "{\"name\":\"v\",\"operator\":\"eq\",\"value\":\"x\"}";
    private static final String IN_BROWSER = "/camunda/api/engine/engine/default";
    private static final String OF_COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/task, processVariables",
        "/task/count, taskVariables",
        "/engine/default/task, processVariables",
        "/process-instance, variables",
        "/execution/count, variables",
        "/variable-instance, variableValues",
        "/history/process-instance, variables",
        "/history/task, processVariables"
    })
    void manyCriteriaAreRefusedByBothApisOfTheEngine(String path, String list) {
        String ten = "{\"%s\":[%s]}".formatted(list, times(10, CRITERION));
        String many = "{\"%s\":[%s]}".formatted(list, times(60, CRITERION));
        HttpUser program = withPassword();
        HttpUser page = inBrowser("cockpit");

        assertThat(program.post(path, ten).statusCode()).isEqualTo(200);
        assertRefused(program.post(path, many));
        if (!path.startsWith("/engine/")) {
            assertThat(page.post(IN_BROWSER + path, ten).statusCode()).isEqualTo(200);
            assertRefused(page.post(IN_BROWSER + path, many));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/task?processVariables=, a_eq_1",
        "/task/count?taskVariables=, a_eq_1",
        "/process-instance/count?variables=, a_eq_1",
        "/history/process-instance/count?variables=, a_eq_1"
    })
    void anAddressIsAsBoundedAsABody(String beginning, String criterion) {
        assertThat(withPassword().get(beginning + times(10, criterion)).statusCode())
                .isEqualTo(200);
        assertRefused(withPassword().get(beginning + times(11, criterion)));
    }

    @Test
    void cockpitsOwnQuestionsAreBoundedToo() {
        HttpUser cockpit = inBrowser("cockpit");

        for (String path : new String[] {"/process-instance", "/process-instance/count"}) {
            assertThat(cockpit.post(OF_COCKPIT + path, "{\"variables\":[%s]}".formatted(times(3, CRITERION)))
                            .statusCode())
                    .isEqualTo(200);
            assertRefused(cockpit.post(OF_COCKPIT + path, "{\"variables\":[%s]}".formatted(times(40, CRITERION))));
        }
        assertRefused(
                cockpit.post(OF_COCKPIT + "/incident", "{\"activityIdIn\":[%s]}".formatted(times(1001, "\"x\""))));
        assertRefused(cockpit.get(OF_COCKPIT + "/process-instance/count?variables=" + times(11, "a_eq_1")));
    }

    @Test
    void listsSortingsAndAlternativesAreBounded() {
        HttpUser person = withPassword();

        assertRefused(person.post("/task", "{\"taskIdIn\":[%s]}".formatted(times(5000, "\"x\""))));
        assertRefused(person.post("/task", "{\"orQueries\":[%s]}".formatted(times(30, "{\"name\":\"x\"}"))));
        assertRefused(person.post(
                "/task", "{\"sorting\":[%s]}".formatted(times(11, "{\"sortBy\":\"id\",\"sortOrder\":\"asc\"}"))));
        assertRefused(person.post("/task", "{\"orQueries\":" + "[".repeat(200) + "]".repeat(200) + "}"));
        assertRefused(person.post("/history/task", "{\"processVariables\":[%s]}".formatted(times(11, CRITERION))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"orQueries\":[{\"processVariables\":[%1$s,%1$s],\"taskVariables\":[%1$s]}],\"sorting\":["
                        + "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"},{\"sortBy\":\"priority\",\"sortOrder\":\"desc\"}]}",
                "{\"processVariables\":[],\"taskVariables\":[],\"active\":true}"
            })
    void whatTasklistAsksForIsAnswered(String query) {
        assertThat(inBrowser("tasklist")
                        .post(IN_BROWSER + "/task?firstResult=0&maxResults=15", query.formatted(CRITERION))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpUser withPassword() {
        return HttpUser.withPassword(port, "supervisor", DemoUsers.password(environment));
    }

    private HttpUser inBrowser(String app) {
        return HttpUser.withSession(port, app, "supervisor", DemoUsers.password(environment));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .containsPattern("Please (ask for less|ask in several parts|send it flatter)|could not be read");
    }

    private static String times(int count, String member) {
        return String.join(",", Collections.nCopies(count, member));
    }
}
