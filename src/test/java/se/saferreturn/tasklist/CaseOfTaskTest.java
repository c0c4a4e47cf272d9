package se.saferreturn.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;

/** The number of the case beside a task in Tasklist. */
@ApplicationTest
class CaseOfTaskTest {

    private static final String PLUGIN = "/camunda/api/tasklist/plugin/safer-return/default/task/";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    RegionalCase regionalCase;

    @BeforeEach
    void openCase() {
        regionalCase = RegionalCase.open(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.south, south",
        "coordinator.stockholm, stockholm",
        "mission.rou, mission",
        "supervisor, south"
    })
    void isToldToThoseWhoMaySeeTheTask(String name, String task) {
        HttpResponse<String> answer = session(name).get(path(task));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HttpUser.json(answer).get("caseNumber").asText()).isEqualTo(regionalCase.number());
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator.south, stockholm",
        "coordinator.stockholm, south",
        "coordinator.north, south",
        "mission.npl, mission",
        "hotline, stockholm",
        "finance, south",
        "approver.risk, south",
        "approver.grants, south",
        // who looks after users and processes sees no row of the task list
        "admin, mission"
    })
    void isNotToldToAnybodyElse(String name, String task) {
        HttpResponse<String> answer = session(name).get(path(task));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(regionalCase.number());
    }

    @Test
    void aTaskThatIsDoneOrNeverWasIsNotFound() {
        String path = path("south");
        engine.getTaskService().complete(regionalCase.task("south").getId());
        HttpUser user = session("coordinator.south");

        assertThat(user.get(path).statusCode()).isEqualTo(404);
        assertThat(user.get(PLUGIN + "no-such-task/case").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutLoginNothingIsTold() {
        HttpResponse<String> answer = HttpUser.unknown(port).get(path("south"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain(regionalCase.number());
    }

    private String path(String task) {
        return PLUGIN + regionalCase.task(task).getId() + "/case";
    }

    private HttpUser session(String name) {
        return HttpUser.withSession(port, "tasklist", name, DemoUsers.password(environment));
    }
}
