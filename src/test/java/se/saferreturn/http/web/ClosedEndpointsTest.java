package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;

/** What the programme does not need of the engine is closed to everybody; what the pages of Cockpit ask for is not. */
@ApplicationTest
class ClosedEndpointsTest {

    private static final String CLOSED = "is not used in the programme and is closed";
    private static final String IN_BROWSER = "/camunda/api/engine";

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /external-task/fetchAndLock
            POST   | /external-task/any/complete
            POST   | /external-task/any/failure
            PUT    | /external-task/any/retries
            PUT    | /external-task/retries
            POST   | /external-task/retries-async
            POST   | /tenant/create
            PUT    | /tenant/any
            DELETE | /tenant/any
            PUT    | /tenant/any/user-members/escort
            PUT    | /job-definition/any/retries
            PUT    | /job-definition/any/jobPriority
            PUT    | /job-definition/any/suspended
            PUT    | /job-definition/suspended
            POST   | /telemetry/configuration
            PUT    | /job/any/duedate
            PUT    | /job/any/suspended
            PUT    | /job/any/priority
            DELETE | /job/any
            DELETE | /task/any
            DELETE | /history/process-instance/any
            DELETE | /history/variable-instance/any
            POST   | /process-definition/any/restart
            POST   | /process-definition/any/restart-async
            PUT    | /process-definition/any/history-time-to-live
            PUT    | /process-definition/key/return-case/history-time-to-live
            PUT    | /decision-definition/any/history-time-to-live
            """)
    void whatIsNotNeededIsClosedToEverybodyAtBothApisAndByTheNameOfTheEngineToo(String method, String path) {
        for (String user : new String[] {"admin", "supervisor", "designer"}) {
            HttpUser program = HttpUser.withPassword(port, user, password());
            assertClosed(program.send(method, path, "application/json", "{}"));
            assertClosed(program.send(method, "/engine/default" + path, "application/json", "{}"));
        }
        HttpUser page = HttpUser.withSession(port, "admin", "admin", password());
        assertClosed(page.send(method, IN_BROWSER + "/engine/default" + path, "application/json", "{}"));
        // the engine's own rules for the browser know only paths with its name
        assertThat(page.send(method, IN_BROWSER + path, "application/json", "{}")
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void whoeverIsNotLoggedInIsToldThatFirst() {
        assertThat(HttpUser.unknown(port)
                        .send("DELETE", "/engine-rest/task/any", null, null)
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            POST | /external-task       | {}
            POST | /external-task/      | {}
            POST | /external-task/count | {}
            POST | /job-definition      | {}
            POST | /job-definition/count | {}
            POST | /job                 | {}
            GET  | /job-definition      |
            GET  | /tenant/count        |
            GET  | /process-definition  |
            """)
    void whatThePagesOfCockpitAskForIsAnswered(String method, String path, @Nullable String body) {
        HttpUser supervisor = HttpUser.withSession(port, "cockpit", "supervisor", password());

        assertThat(supervisor
                        .send(method, IN_BROWSER + "/engine/default" + path, "application/json", body)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /variable-instance/count         | {"variableValues": [{"name": "a", "operator": "eq", "value": {}}]}
            /history/variable-instance/count | {"variableName": "a", "variableValue": {}}
            /external-task/count             | {"locked": true, "notLocked": true, "active": true, "suspended": true}
            """)
    void aQueryThatContradictsItselfIsTheMistakeOfWhoeverAsks(String path, String query) {
        HttpResponse<String> answer =
                HttpUser.withPassword(port, "supervisor", password()).post(path, query);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
        if (answer.statusCode() == 400) {
            assertThat(answer.body()).contains("This cannot be asked");
        }
    }

    private String password() {
        return DemoUsers.password(environment);
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(CLOSED);
    }
}
