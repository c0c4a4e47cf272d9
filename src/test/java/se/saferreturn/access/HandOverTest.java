package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.demo.DemoUsers;

/** A task that one of two records officers has claimed. */
@ApplicationTest
class HandOverTest {

    private static final String HOLDER = "records.officer";
    private static final String COLLEAGUE = "records.officer.two";
    private static final String WHY = "Rolf är sjuk sedan i går.";
    private static final String IN_BROWSER = "/camunda/api/engine/engine/default";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    AccessLog log;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    CaseNumber number;
    String task;

    @BeforeEach
    void theTaskIsClaimed() {
        engine.getRepositoryService()
                .createDeployment()
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        "work-of-two.bpmn",
                        Bpmn.createExecutableProcess("work-of-two")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_Two")
                                .camundaCandidateGroups("records-officers")
                                .endEvent()
                                .done())
                .deploy();
        number = caseFile.open(CaseSeries.RETURN_CASE);
        engine.getRuntimeService().startProcessInstanceByKey("work-of-two", number.value());
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        RegionalCase.asDo(engine, HOLDER, () -> engine.getTaskService().claim(task, HOLDER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /unclaim     | {}
            /claim       | {"userId": "records.officer.two"}
            /assignee    | {"userId": "records.officer.two"}
            /assignee    | {"userId": null}
            /complete    | {}
            /submit-form | {"variables": {}}
            """)
    void aColleagueNeitherTakesNorGivesBackNorDoesIt(String what, String body) {
        int before = rows().size();

        for (HttpResponse<String> answer : List.of(
                rest(COLLEAGUE).post("/task/" + task + what, body),
                HttpUser.withSession(port, "tasklist", COLLEAGUE, password())
                        .post(IN_BROWSER + "/task/" + task + what, body))) {
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
        }

        assertThat(holder()).isEqualTo(HOLDER);
        assertThat(rows().subList(before, rows().size()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.act()).isEqualTo(Act.REFUSED));
    }

    @Test
    void aColleagueTakesItOverWithAReasonThatIsKept() {
        for (String tooLittle : List.of("{}", "{\"reason\": \"\"}", "{\"reason\": \"  sjuk    \"}")) {
            assertThat(api(COLLEAGUE)
                            .post("/api/tasks/" + task + "/take-over", tooLittle)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(holder()).isEqualTo(HOLDER);

        assertThat(takeOver(COLLEAGUE).statusCode()).isEqualTo(204);

        assertThat(holder()).isEqualTo(COLLEAGUE);
        assertThat(rows())
                .contains(new Access(COLLEAGUE, Act.CHANGED, number, "task Task_Two taken over", Basis.CANDIDATE, WHY));
        assertThat(rest(COLLEAGUE).post("/task/" + task + "/complete", "{}").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.south", "hotline", "supervisor", "admin"})
    void nobodyElseTakesItOver(String user) {
        HttpResponse<String> answer = takeOver(user);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(
                        api(user).post("/api/tasks/none/take-over", body(WHY)).body());
        assertThat(holder()).isEqualTo(HOLDER);
        assertThat(rows()).extracting(Access::person, Access::act).contains(tuple(user, Act.REFUSED));
    }

    @Test
    void theProgrammeManagementGivesItBackToItsGroupWithAReason() {
        assertThat(giveBack("supervisor", null).statusCode()).isEqualTo(400);
        assertThat(giveBack("coordinator.west", WHY).statusCode()).isEqualTo(404);
        assertThat(giveBack(COLLEAGUE, WHY).statusCode()).isEqualTo(404);
        assertThat(holder()).isEqualTo(HOLDER);

        assertThat(giveBack("supervisor", WHY).statusCode()).isEqualTo(204);

        assertThat(holder()).isNull();
        assertThat(rows())
                .contains(new Access(
                        "supervisor", Act.CHANGED, number, "task Task_Two given back to its group", Basis.OFFICE, WHY));
        assertThat(giveBack("supervisor", WHY).statusCode()).isEqualTo(409);
    }

    @Test
    void whoHoldsItGivesItBackByEitherWayAndARowTells() {
        assertThat(rest(HOLDER).post("/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(rest(HOLDER)
                        .post("/task/" + task + "/claim", "{\"userId\": \"" + HOLDER + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(giveBack(HOLDER, null).statusCode()).isEqualTo(204);

        assertThat(holder()).isNull();
        assertThat(rows())
                .filteredOn(row -> row.subject().equals("task Task_Two given back"))
                .extracting(Access::person, Access::act, Access::basis)
                .containsExactly(
                        tuple(HOLDER, Act.CHANGED, Basis.HOLDS_TASK), tuple(HOLDER, Act.CHANGED, Basis.HOLDS_TASK));
    }

    @Test
    void whatNobodyHoldsIsClaimedAndNotTakenOver() {
        giveBack(HOLDER, null);

        HttpResponse<String> answer = takeOver(COLLEAGUE);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(HttpUser.json(answer).path("detail").asText()).contains("Claim it");
    }

    private HttpResponse<String> takeOver(String user) {
        return api(user).post("/api/tasks/" + task + "/take-over", body(WHY));
    }

    private HttpResponse<String> giveBack(String user, @Nullable String reason) {
        return api(user).post("/api/tasks/" + task + "/give-back", reason == null ? "{}" : body(reason));
    }

    private static String body(String reason) {
        return "{\"reason\": \"" + reason + "\"}";
    }

    private List<Access> rows() {
        return log.of(number).stream().map(LoggedAccess::access).toList();
    }

    private @Nullable String holder() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getAssignee();
    }

    private HttpUser rest(String user) {
        return HttpUser.withPassword(port, user, password());
    }

    private HttpUser api(String user) {
        return HttpUser.withSession(port, "tasklist", user, password());
    }

    private String password() {
        return DemoUsers.password(environment);
    }
}
