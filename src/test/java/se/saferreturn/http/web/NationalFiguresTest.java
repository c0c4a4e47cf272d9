package se.saferreturn.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;

/** How many cases, journeys and failures the whole country has is told to those whose office it is, at every door. */
@ApplicationTest
class NationalFiguresTest {

    private static final String IN_BROWSER = "/camunda/api/engine/engine/default";
    private static final String OF_COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition/statistics",
                "/process-definition/statistics/?failedJobs=true",
                "/process-definition/key/travel/statistics",
                "/metrics",
                "/metrics/process-instance-start/sum",
                "/metrics/task-users/sum?startDate=2026-01-01T00:00:00.000%2B0100",
                "/job-definition",
                "/job-definition/count",
                "/batch/statistics",
                "/batch/statistics/count",
                "/task/report/candidate-group-count",
                "/history/task/report?reportType=count",
                "/history/process-instance/report?reportType=duration&periodUnit=month",
                "/history/process-definition/any/statistics",
                "/history/process-definition/cleanable-process-instance-report",
                "/history/decision-definition/cleanable-decision-instance-report/count",
                "/process-definition?incidentType=failedJob",
                "/process-definition/count?incidentMessageLike=%25"
            })
    void whoeverWorksInCasesGetsNoNumbersOfTheWholeCountry(String path) {
        for (String user : new String[] {"finance", "hotline", "mission.npl", "coordinator.west"}) {
            HttpUser program = HttpUser.withPassword(port, user, password());
            assertRefused(program.get(path));
            assertRefused(program.get("/engine/default" + path));
        }
        assertRefused(
                HttpUser.withSession(port, "tasklist", "escort", password()).get(IN_BROWSER + path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition/statistics",
                "/process-definition/statistics-count",
                "/process-instance/count",
                "/incident"
            })
    void cockpitsApiIsForThoseWhoHaveCockpit(String path) {
        assertRefused(
                HttpUser.withSession(port, "tasklist", "approver", password()).get(OF_COCKPIT + path));
        assertThat(HttpUser.withSession(port, "cockpit", "supervisor", password())
                        .get(OF_COCKPIT + path)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void supervisorsAndAdministratorsGetThem() {
        for (String user : new String[] {"supervisor", "admin"}) {
            HttpUser person = HttpUser.withPassword(port, user, password());
            for (String path : new String[] {
                "/process-definition/statistics", "/metrics/process-instance-start/sum", "/job-definition/count"
            }) {
                assertThat(person.get(path).statusCode()).as(user + path).isEqualTo(200);
            }
        }
        assertThat(HttpUser.withPassword(port, "statistician", password())
                        .get("/process-definition/statistics")
                        .statusCode())
                .isEqualTo(200);
        assertRefused(HttpUser.withPassword(port, "statistician", password()).get("/metrics"));
    }

    @Test
    void designersSeeTheModelsInCockpitWithoutTheirNumbers() {
        RegionalCase.open(engine);
        HttpResponse<String> designers = HttpUser.withSession(port, "cockpit", "designer", password())
                .get(OF_COCKPIT + "/process-definition/statistics");
        HttpResponse<String> supervisors = HttpUser.withSession(port, "cockpit", "supervisor", password())
                .get(OF_COCKPIT + "/process-definition/statistics");

        assertThat(HttpUser.json(designers)).isNotEmpty().allSatisfy(process -> {
            assertThat(process.path("instances").isNull()).isTrue();
            assertThat(process.path("incidents").isNull()).isTrue();
        });
        assertThat(HttpUser.json(supervisors))
                .anySatisfy(
                        process -> assertThat(process.path("instances").asInt()).isPositive());
    }

    @Test
    void everybodyStartsProcessesAndSeesTheirOwnTasks() {
        HttpUser hotline = HttpUser.withPassword(port, "hotline", password());

        for (String path : new String[] {
            "/process-definition?latestVersion=true&startableInTasklist=true",
            "/process-definition/key/return-case/startForm",
            "/task/count",
            "/filter"
        }) {
            assertThat(hotline.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private String password() {
        return DemoUsers.password(environment);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("Counts of the whole programme are for supervisors");
    }
}
