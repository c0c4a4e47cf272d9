package se.saferreturn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.model.Deployed;
import se.saferreturn.rights.GrantsPastTheProgramme;

/** One command of each kind that no person gives, by every door; each leaves a row, whatever grants somebody has. */
@ApplicationTest
class CommandsByHandTest {

    private static final String IN_BROWSER = "/camunda/api/engine/engine/default";

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private RegionalCase regionalCase;

    @BeforeEach
    void openCase() {
        regionalCase = RegionalCase.open(engine);
    }

    /** What one of the engine's services is asked to do with a case. */
    private interface Attempt {
        void on(ProcessEngine engine, String instance, String task);
    }

    static Stream<Named<Attempt>> attempts() {
        return Stream.of(
                Named.of(
                        "SetExecutionVariablesCmd",
                        (engine, instance, task) ->
                                engine.getRuntimeService().setVariable(instance, "region", "north")),
                Named.of(
                        "SuspendProcessInstanceCmd",
                        (engine, instance, task) -> engine.getRuntimeService().suspendProcessInstanceById(instance)),
                Named.of(
                        "SuspendProcessDefinitionCmd",
                        (engine, instance, task) ->
                                engine.getRepositoryService().suspendProcessDefinitionByKey("travel")),
                Named.of(
                        "SetTaskDueDateCmd",
                        (engine, instance, task) -> engine.getTaskService().setDueDate(task, null)),
                Named.of(
                        "DeleteHistoricTaskInstanceCmd",
                        (engine, instance, task) -> engine.getHistoryService().deleteHistoricTaskInstance(task)),
                Named.of(
                        "NativeTaskQueryImpl",
                        (engine, instance, task) -> engine.getTaskService()
                                .createNativeTaskQuery()
                                .sql("select * from act_ru_task")
                                .list()),
                Named.of(
                        "FetchExternalTasksCmd",
                        (engine, instance, task) -> engine.getExternalTaskService()
                                .fetchAndLock(3, "by-hand")
                                .topic("anything", 1_000)
                                .execute()),
                Named.of(
                        "SetPropertyCmd",
                        (engine, instance, task) ->
                                engine.getManagementService().setProperty("historyLevel", "0")),
                Named.of(
                        "GetTableCountCmd",
                        (engine, instance, task) ->
                                engine.getManagementService().getTableCount()));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void theEnginesServicesRefuseItToAPerson(Attempt attempt) {
        String instance = regionalCase.instance().getId();
        String task = regionalCase.task("south").getId();
        GrantsPastTheProgramme.to(
                        engine, "admin", Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.SYSTEM)
                .during(() -> {
                    long rows = refusals("admin");

                    asAdmin(() -> attempt.on(engine, instance, task));

                    assertThat(refusals("admin")).isEqualTo(rows + 1);
                });
        assertThat(engine.getRuntimeService().getVariable(instance, "region")).isNotEqualTo("north");
        assertThat(regionalCase.task("south")).isNotNull();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT    | /process-instance/{case}/variables/region   | {"value": "north", "type": "String"}
            PUT    | /process-instance/{case}/suspended          | {"suspended": true}
            PUT    | /process-definition/key/travel/suspended    | {"suspended": true, "includeProcessInstances": false}
            DELETE | /process-instance/{case}                    |
            POST   | /process-instance/{case}/modification       | {"instructions": [{"type": "startBeforeActivity", "activityId": "mission"}]}
            POST   | /task/{task}/resolve                        | {}
            POST   | /task/create                                | {"name": "By hand"}
            POST   | /signal                                     | {"name": "ByHand"}
            POST   | /message                                    | {"messageName": "ByHand"}
            POST   | /process-definition/key/travel/start        | {}
            """)
    void bothRestApisRefuseItToAPerson(String method, String path, String body) {
        String asked = path.replace("{case}", regionalCase.instance().getId())
                .replace("{task}", regionalCase.task("south").getId());
        HttpUser program = HttpUser.withPassword(port, "admin", DemoUsers.password(environment));
        HttpUser page = HttpUser.withSession(port, "cockpit", "admin", DemoUsers.password(environment));
        GrantsPastTheProgramme.to(engine, "admin", Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE)
                .during(() -> {
                    long rows = refusals("admin");

                    for (HttpResponse<String> answer : List.of(
                            program.send(method, asked, "application/json", body),
                            page.send(method, IN_BROWSER + asked, "application/json", body))) {
                        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
                        assertThat(answer.body()).containsAnyOf("by hand", "first form", "Something happened");
                    }

                    assertThat(refusals("admin")).isEqualTo(rows + 2);
                });
        assertThat(engine.getRuntimeService()
                        .getVariable(regionalCase.instance().getId(), "region"))
                .isNotEqualTo("north");
        assertThat(regionalCase.task("south").getName()).isNotEqualTo("By hand");
    }

    /** Suspended until then, it would be the newest version, and nobody could begin anything with it. */
    @Test
    void noModelIsDeployedForLater() {
        HttpUser designer = HttpUser.withPassword(port, "designer", DemoUsers.password(environment));

        HttpResponse<String> answer =
                Deployed.good().forLater("2061-07-01T00:00:00.000+0200").by(designer);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("leave out the time of activation");
    }

    @Test
    void theSystemDoesIt() {
        String instance = regionalCase.instance().getId();

        engine.getRuntimeService().suspendProcessInstanceById(instance);

        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .isSuspended())
                .isTrue();
    }

    private void asAdmin(ThrowingCallable work) {
        RegionalCase.asDo(engine, "admin", () -> assertThatThrownBy(work).isInstanceOf(AuthorizationException.class));
    }

    private long refusals(String person) {
        return jdbc.sql("select count(*) from access_log where person = :person and act = 'REFUSED' and subject like"
                        + " 'command %'")
                .params(Map.of("person", person))
                .query(Long.class)
                .single();
    }
}
