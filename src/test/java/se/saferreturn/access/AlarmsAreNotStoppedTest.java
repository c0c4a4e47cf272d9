package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.rights.GrantsPastTheProgramme;

/** A timer that nobody can move, stop or bring forward past its clock; what has failed may be tried again. */
@ApplicationTest
class AlarmsAreNotStoppedTest {

    private static final String IN_BROWSER = "/camunda/api/engine/engine/default";

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService jobs;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    String timer;

    @BeforeEach
    void anAlarmIsSet() {
        engine.getRepositoryService()
                .createDeployment()
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "waiting-alarm.bpmn",
                        Bpmn.createExecutableProcess("waiting-alarm")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("wait")
                                .camundaCandidateGroups("coordinators-north")
                                .boundaryEvent("late")
                                .cancelActivity(false)
                                .timerWithDuration("PT11H")
                                .endEvent()
                                .moveToActivity("wait")
                                .endEvent()
                                .done())
                .deploy();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("waiting-alarm", "SR-2024-" + UUID.randomUUID())
                .getId();
        timer = jobs.createJobQuery().processInstanceId(instance).singleResult().getId();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            supervisor | {"retries": 5, "dueDate": "2071-05-01T00:00:00.000+0200"}
            supervisor | {"retries": 2, "dueDate": "2020-01-01T00:00:00.000+0100"}
            supervisor | {"retries": 1, "dueDate": null}
            supervisor | {"retries": 0}
            supervisor | {"retries": 1}
            supervisor | {"retries": 4}
            supervisor | {"retries": 2147483647}
            admin      | {"retries": 3, "dueDate": "2199-12-31T23:59:59.000+0100"}
            admin      | {"retries": 0}
            admin      | {"retries": 7}
            """)
    void aTimerThatWaitsStaysAsItIs(String user, String body) {
        String before = stateOfTheTimer();
        GrantsPastTheProgramme.to(
                        engine, "admin", Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.BATCH)
                .during(() -> {
                    HttpUser program = HttpUser.withPassword(port, user, password());
                    HttpUser page = HttpUser.withSession(port, "cockpit", user, password());
                    for (HttpResponse<String> answer : List.of(
                            program.send("PUT", "/job/" + timer + "/retries", "application/json", body),
                            program.send("PUT", "/engine/default/job/" + timer + "/retries", "application/json", body),
                            page.send("PUT", IN_BROWSER + "/job/" + timer + "/retries", "application/json", body),
                            program.post("/job/retries", body.replace("{", "{\"jobIds\": [\"" + timer + "\"], ")))) {
                        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
                    }
                });
        assertThat(stateOfTheTimer()).isEqualTo(before);
    }

    @Test
    void norByTheEnginesOwnServiceForSeveralAtOnce() {
        String before = stateOfTheTimer();

        RegionalCase.asDo(
                engine,
                "supervisor",
                () -> assertThatThrownBy(() -> jobs.setJobRetries(List.of(timer), 0))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("nothing else"));
        RegionalCase.asDo(
                engine,
                "supervisor",
                () -> assertThatThrownBy(() -> jobs.setJobRetries(List.of(timer), 9))
                        .hasMessageContaining("has not failed"));

        assertThat(stateOfTheTimer()).isEqualTo(before);
    }

    @Test
    void whatHasFailedIsTriedAgainAsOftenAsWasAskedAndKeepsItsDate() {
        jobs.setJobRetries(timer, 0);
        String due = due();
        HttpUser supervisor = HttpUser.withPassword(port, "supervisor", password());

        assertThat(supervisor
                        .send("PUT", "/job/" + timer + "/retries", "application/json", "{\"retries\": 4}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(jobs.createJobQuery().jobId(timer).singleResult().getRetries())
                .isEqualTo(4);
        assertThat(due()).isEqualTo(due);
    }

    private String due() {
        return jdbc.sql("select duedate_::text from act_ru_job where id_ = :id")
                .param("id", timer)
                .query(String.class)
                .single();
    }

    private String stateOfTheTimer() {
        return jdbc.sql("select j::text from act_ru_job j where id_ = :id")
                .param("id", timer)
                .query(String.class)
                .single();
    }

    private String password() {
        return DemoUsers.password(environment);
    }
}
