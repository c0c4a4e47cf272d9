package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;

/** What is not declared as a fact does not become a variable of the engine, by whichever door it comes and whoever sends it. */
@ApplicationTest
class UndeclaredVariablesTest {

    private static final String NAME = "Odeklarerad Exempelsson";
    private static final String IN_BROWSER = "/camunda/api/engine/engine/default";
    private static final String BOUNDARY = "part-of-a-variable";

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            POST | /task/{task}/complete                                   | {"variables": {V}}
            POST | /task/{task}/submit-form                                | {"variables": {V}}
            POST | /task/{task}/resolve                                    | {"variables": {V}}
            POST | /task/{task}/bpmnError                                  | {"errorCode": "any", "variables": {V}}
            POST | /task/{task}/bpmnEscalation                             | {"escalationCode": "any", "variables": {V}}
            PUT  | /task/{task}/variables/personName                       | {S}
            PUT  | /task/{task}/localVariables/personName                  | {S}
            POST | /task/{task}/variables                                  | {"modifications": {V}}
            POST | /task/{task}/localVariables                             | {"modifications": {V}}
            POST | /task/{task}/variables/personName/data                  | file
            POST | /task/{task}/localVariables/personName/data             | file
            PUT  | /execution/{instance}/localVariables/personName         | {S}
            POST | /execution/{instance}/localVariables                    | {"modifications": {V}}
            POST | /execution/{instance}/localVariables/personName/data    | file
            POST | /execution/{instance}/signal                            | {"variables": {V}}
            POST | /execution/{instance}/messageSubscriptions/Any/trigger  | {"variables": {V}}
            PUT  | /process-instance/{instance}/variables/personName       | {S}
            POST | /process-instance/{instance}/variables                  | {"modifications": {V}}
            POST | /process-instance/{instance}/variables/personName/data  | file
            POST | /process-instance/variables-async                       | {"processInstanceIds": ["{instance}"], "variables": {V}}
            POST | /process-instance/{instance}/modification               | {"instructions": [{"type": "startBeforeActivity", "activityId": "south", "variables": {L}}]}
            POST | /process-instance/{instance}/modification-async         | {"instructions": [{"type": "startBeforeActivity", "activityId": "south", "variables": {L}}]}
            POST | /process-definition/key/regional-case/start             | {"variables": {V}}
            POST | /process-definition/key/regional-case/submit-form       | {"variables": {V}}
            POST | /process-definition/{definition}/start                  | {"variables": {V}, "startInstructions": [{"type": "startBeforeActivity", "activityId": "south", "variables": {L}}]}
            POST | /process-definition/key/return-case/start               | {"variables": {V}}
            POST | /process-definition/key/return-case/submit-form         | {"variables": {V}}
            POST | /process-definition/{definition}/restart                | {"processInstanceIds": ["{instance}"], "instructions": [{"type": "startBeforeActivity", "activityId": "south", "variables": {L}}]}
            POST | /message                                                | {"messageName": "Any", "processInstanceId": "{instance}", "processVariables": {V}}
            POST | /message                                                | {"messageName": "Any", "all": true, "processVariablesLocal": {V}}
            POST | /message                                                | {"messageName": "Any", "processVariablesToTriggeredScope": {V}}
            POST | /message                                                | {"messageName": "Any", "correlationKeys": {V}}
            POST | /signal                                                 | {"name": "Any", "variables": {V}}
            POST | /condition                                              | {"variables": {V}}
            POST | /external-task/any/complete                             | {"workerId": "a", "variables": {V}}
            POST | /decision-definition/key/urgency/evaluate               | {"variables": {V}}
            """)
    void aVariableThatIsNoFactIsRefusedAndStoredNowhere(String method, String path, String body) {
        RegionalCase there = RegionalCase.open(engine);
        String where = filled(path, there);
        boolean file = body.equals("file");
        String type = file ? "multipart/form-data; boundary=" + BOUNDARY : "application/json";
        String what = file ? file() : filled(body, there);

        for (String user : new String[] {"coordinator.stockholm", "supervisor", "designer", "admin"}) {
            assertRefused(HttpUser.withPassword(port, user, password()).send(method, where, type, what), user);
        }
        assertRefused(
                HttpUser.withSession(port, "tasklist", "coordinator.stockholm", password())
                        .send(method, IN_BROWSER + where, type, what),
                "Tasklist");
        assertRefused(
                HttpUser.withSession(port, "cockpit", "admin", password()).send(method, IN_BROWSER + where, type, what),
                "Cockpit");
        for (String table : new String[] {"act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_hi_dec_in"}) {
            assertThat(jdbc.sql("select count(*) from " + table + " where text_ = :name")
                            .param("name", NAME)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from act_ru_variable where name_ = 'personName' and proc_inst_id_ = :case")
                        .param("case", there.instance().getId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void assertRefused(HttpResponse<String> answer, String door) {
        assertThat(answer.statusCode()).as(door + ": " + answer.body()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain(NAME);
    }

    private static String filled(String text, RegionalCase there) {
        return text.replace(
                        "{task}",
                        Objects.requireNonNull(there.task("stockholm")).getId())
                .replace("{instance}", there.instance().getId())
                .replace("{definition}", there.instance().getProcessDefinitionId())
                .replace("{V}", "{\"personName\": {\"value\": \"" + NAME + "\", \"type\": \"String\"}}")
                .replace(
                        "{L}", "{\"personName\": {\"value\": \"" + NAME + "\", \"type\": \"String\", \"local\": true}}")
                .replace("{S}", "{\"value\": \"" + NAME + "\", \"type\": \"String\"}");
    }

    private static String file() {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="data"; filename="name.txt"\r
                Content-Type: text/plain\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="valueType"\r
                Content-Type: text/plain\r
                \r
                File\r
                --%1$s--\r
                """.formatted(BOUNDARY, NAME);
    }

    private String password() {
        return DemoUsers.password(environment);
    }
}
