package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.rights.GrantsPastTheProgramme;

/** What an administrator can do to cases who has every right that the engine knows, in whatever way he came to it. */
@ApplicationTest
class SelfGrantedRightsTest {

    private static final String WORDS = "Gunilla Bakvägsson-Test";

    private static final Resources[] RESOURCES = {
        Resources.PROCESS_DEFINITION,
        Resources.TASK,
        Resources.PROCESS_INSTANCE,
        Resources.BATCH,
        Resources.DEPLOYMENT,
        Resources.HISTORIC_PROCESS_INSTANCE,
        Resources.OPERATION_LOG_CATEGORY
    };

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    GrantsPastTheProgramme grants;
    RegionalCase regionalCase;
    HttpUser admin;

    @BeforeEach
    void grantEverythingToOneself() {
        regionalCase = RegionalCase.open(engine);
        admin = HttpUser.withPassword(port, "admin", DemoUsers.password(environment));
        grants = GrantsPastTheProgramme.to(engine, "admin", RESOURCES);
    }

    @AfterEach
    void takeItBack() {
        grants.takeBack();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /process-instance/variables-async | {"processInstanceIds": ["{case}"], "variables": {"personName": {"value": "{words}", "type": "String"}}}
            /process-instance/message-async | {"processInstanceIds": ["{case}"], "messageName": "{words}", "variables": {"personName": {"value": "{words}", "type": "String"}}}
            /process-instance/delete | {"processInstanceIds": ["{case}"], "deleteReason": "{words}"}
            /process-instance/delete-historic-query-based | {"historicProcessInstanceQuery": {"processInstanceIds": ["{case}"]}, "deleteReason": "{words}"}
            /process-instance/suspended-async | {"processInstanceIds": ["{case}", "{words}"], "suspended": true}
            /process-instance/job-retries | {"processInstances": ["{case}", "{words}"], "retries": 3}
            /process-instance/{case}/modification | {"annotation": "{words}", "instructions": [{"type": "startTransition", "transitionId": "{flow}"}]}
            /process-instance/{case}/modification | {"annotation": "{words}", "instructions": [{"type": "startBeforeActivity", "activityId": "south"}]}
            /process-instance/{case}/modification-async | {"annotation": "{words}", "instructions": [{"type": "startBeforeActivity", "activityId": "south"}]}
            /modification/execute | {"processDefinitionId": "{definition}", "processInstanceIds": ["{case}"], "annotation": "{words}", "instructions": [{"type": "startBeforeActivity", "activityId": "south"}]}
            /modification/executeAsync | {"processDefinitionId": "{definition}", "processInstanceIds": ["{case}"], "annotation": "{words}", "instructions": [{"type": "startBeforeActivity", "activityId": "south"}]}
            /process-definition/{definition}/restart | {"processInstanceIds": ["{case}"], "instructions": [{"type": "startBeforeActivity", "activityId": "south"}]}
            /process-definition/{definition}/restart-async | {"processInstanceIds": ["{case}", "{words}"], "instructions": [{"type": "startBeforeActivity", "activityId": "south"}]}
            /migration/execute | {"migrationPlan": {"sourceProcessDefinitionId": "{definition}", "targetProcessDefinitionId": "{definition}", "instructions": [{"sourceActivityIds": ["south"], "targetActivityIds": ["south"]}]}, "processInstanceIds": ["{case}"]}
            /migration/executeAsync | {"migrationPlan": {"sourceProcessDefinitionId": "{definition}", "targetProcessDefinitionId": "{definition}", "instructions": [{"sourceActivityIds": ["south"], "targetActivityIds": ["south"]}]}, "processInstanceIds": ["{case}", "{words}"]}
            /history/process-instance/delete | {"historicProcessInstanceIds": ["{case}"], "deleteReason": "{words}"}
            /history/process-instance/set-removal-time | {"historicProcessInstanceIds": ["{case}"], "clearedRemovalTime": true}
            /execution/{case}/create-incident | {"incidentType": "{words}", "configuration": "{words}", "message": "{words}"}
            """)
    void neitherMoveACaseNorLeaveWordsInTheEngine(String path, String body) {
        HttpResponse<String> answer = admin.post(filled(path), filled(body));

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
        assertThat(answer.body())
                .containsAnyOf("by hand", "many at a time", "into the form", "is closed")
                .doesNotContain(WORDS);
        theCaseIsAsItWas();
    }

    /** The policy reads region, country and consents from the facts, and alarms come from timers. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT    | /process-instance/{case}/variables/region | {"value": "south", "type": "String"}
            POST   | /process-instance/{case}/variables | {"modifications": {"region": {"value": "south", "type": "String"}}}
            DELETE | /process-instance/{case}/variables/region | {}
            PUT    | /execution/{case}/localVariables/region | {"value": "south", "type": "String"}
            PUT    | /task/{task}/variables/region | {"value": "south", "type": "String"}
            PUT    | /task/{task}/localVariables/region | {"value": "south", "type": "String"}
            PUT    | /process-instance/{case}/suspended | {"suspended": true}
            PUT    | /process-instance/suspended | {"suspended": true, "processDefinitionKey": "regional-case"}
            PUT    | /process-definition/{definition}/suspended | {"suspended": true, "includeProcessInstances": true}
            DELETE | /history/process-instance/{case} | {}
            DELETE | /history/process-instance/{case}/variable-instances | {}
            """)
    void changeNoFactStopNoClockAndTakeNothingFromTheHistory(String method, String path, String body) {
        String task = Objects.requireNonNull(regionalCase.task("south")).getId();
        String state = stateOfTheCase();

        HttpResponse<String> answer =
                admin.send(method, filled(path.replace("{task}", task)), "application/json", filled(body));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(stateOfTheCase()).isEqualTo(state);
    }

    private String stateOfTheCase() {
        return jdbc.sql("""
                        select concat_ws('|', (select string_agg(v::text, ';' order by id_) from act_ru_variable v where proc_inst_id_ = :case)
                            , (select string_agg(e::text, ';' order by id_) from act_ru_execution e where proc_inst_id_ = :case)
                            , (select string_agg(h::text, ';' order by id_) from act_hi_varinst h where proc_inst_id_ = :case)
                            , (select string_agg(p::text, ';' order by id_) from act_hi_procinst p where proc_inst_id_ = :case)
                            , (select string_agg(d.suspension_state_::text, ';') from act_re_procdef d))
                        """)
                .param("case", regionalCase.instance().getId())
                .query(String.class)
                .single();
    }

    @Test
    void aCaseDoesNotEndByDeletion() {
        HttpResponse<String> answer = admin.send(
                "DELETE", "/process-instance/" + regionalCase.instance().getId(), null, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("by hand");
        theCaseIsAsItWas();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/deployment/{deployment}?cascade=true",
                "/process-definition/{definition}?cascade=true",
                "/process-definition/key/regional-case?cascade=true"
            })
    void norTogetherWithItsModel(String path) {
        String definition = regionalCase.instance().getProcessDefinitionId();
        String deployment =
                engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId();

        HttpResponse<String> answer =
                admin.send("DELETE", filled(path.replace("{deployment}", deployment)), null, null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("A model stays for the cases");
        theCaseIsAsItWas();
    }

    @Test
    void noModelIsAdded() {
        long deployments = engine.getRepositoryService().createDeploymentQuery().count();
        String form = """
                --part\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                %s\r
                --part\r
                Content-Disposition: form-data; name="data"; filename="note.txt"\r
                \r
                %s\r
                --part--\r
                """.formatted(WORDS, WORDS);

        HttpResponse<String> answer =
                admin.send("POST", "/deployment/create", "multipart/form-data; boundary=part", form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("process designers only");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(deployments);
    }

    private String filled(String template) {
        String definition = regionalCase.instance().getProcessDefinitionId();
        return template.replace("{case}", regionalCase.instance().getId())
                .replace("{definition}", definition)
                .replace("{flow}", flowInto(definition, "south"))
                .replace("{words}", WORDS);
    }

    private String flowInto(String definition, String task) {
        return engine
                .getRepositoryService()
                .getBpmnModelInstance(definition)
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .filter(flow -> flow.getTarget().getId().equals(task))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private void theCaseIsAsItWas() {
        assertThat(regionalCase.task("south")).isNotNull();
        for (String table : List.of(
                "act_ru_variable",
                "act_hi_varinst",
                "act_hi_op_log",
                "act_ru_batch",
                "act_hi_batch",
                "act_ru_incident")) {
            assertThat(rows(table + " t where t::text like '%" + WORDS + "%'"))
                    .as(table)
                    .isZero();
        }
        assertThat(rows("act_ge_bytearray where position(convert_to('" + WORDS + "', 'UTF8') in bytes_) > 0"))
                .isZero();
        assertThat(rows("act_ru_batch")).isZero();
    }

    private long rows(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
