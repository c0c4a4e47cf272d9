package se.saferreturn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.saferreturn.access.RegionalCase.asDo;

import java.net.http.HttpResponse;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.runtime.Execution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.form.TestProcesses;

/** What happens in a case is reported with a form; nobody pushes a process by its messages, signals or errors. */
@ApplicationTest
class MovedByHandTest {

    private static final String BY_FORM = "Report it with the form \"Something happened in a case\".";
    private static final String FIRST_FORM = "A case can only be opened with its first form.";

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private TestProcesses processes;
    private String caseNumber;
    private String task;
    private Execution nudged;
    private Execution nudgedByAll;

    @BeforeEach
    void open() {
        processes = TestProcesses.deploy(engine);
        caseNumber = processes
                .submitStart("several-starts", Map.of("personName", "Hanna Handlös-Test"))
                .getBusinessKey();
        engine.getFormService()
                .submitTaskForm(processes.task(caseNumber, "Task_Assess").getId(), Map.of("assessmentNote", "Safe"));
        task = processes.task(caseNumber, "Task_Decide").getId();
        nudged = waitingAt("Task_WaitForNudge");
        nudgedByAll = waitingAt("Event_NudgedByAll");
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approver", "supervisor", "admin", "coordinator.south"})
    void nobodyMovesACaseThroughTheServices(String person) {
        asDo(engine, person, () -> {
            refused(BY_FORM, () -> runtime.correlateMessage("TestNudge", caseNumber));
            refused(BY_FORM, () -> runtime.createMessageCorrelation("TestNudge").correlateAll());
            refused(
                    BY_FORM,
                    () -> runtime.createMessageCorrelation("TestCarriedOver").correlateStartMessage());
            refused(BY_FORM, () -> runtime.messageEventReceived("TestNudge", nudged.getId()));
            refused(BY_FORM, () -> runtime.signalEventReceived("TestNudgeToAll"));
            refused(BY_FORM, () -> runtime.signalEventReceived("TestNudgeToAll", nudgedByAll.getId()));
            refused(BY_FORM, () -> runtime.createSignalEvent("TestNudgeToAll").send());
            refused(BY_FORM, () -> runtime.signal(nudged.getId()));
            refused(BY_FORM, () -> runtime.createConditionEvaluation().evaluateStartConditions());
            refused(BY_FORM, () -> engine.getTaskService().handleBpmnError(task, "any"));
            refused(BY_FORM, () -> engine.getTaskService().handleEscalation(task, "any"));
            refused(FIRST_FORM, () -> runtime.startProcessInstanceByKey("regional-case", caseNumber));
            refused(
                    FIRST_FORM,
                    () -> runtime.createProcessInstanceByKey("several-starts")
                            .startBeforeActivity("Task_Decide")
                            .execute());
            refused(BY_FORM, () -> runtime.startProcessInstanceByMessage("TestCarriedOver", caseNumber));
        });

        assertThatNothingMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approver", "supervisor", "admin"})
    void norThroughTheRestApi(String person) {
        HttpUser user = HttpUser.withPassword(port, person, DemoUsers.password(environment));

        assertRefused(
                user.post("/message", "{\"messageName\": \"TestNudge\", \"businessKey\": \"" + caseNumber + "\"}"));
        assertRefused(user.post("/signal", "{\"name\": \"TestNudgeToAll\"}"));
        assertRefused(user.post("/condition", "{\"variables\": {}}"));
        assertRefused(user.post("/execution/" + nudged.getId() + "/signal", "{}"));
        assertRefused(user.post("/execution/" + nudged.getId() + "/messageSubscriptions/TestNudge/trigger", "{}"));
        assertRefused(user.post("/task/" + task + "/bpmnError", "{\"errorCode\": \"any\"}"));
        assertRefused(user.post("/task/" + task + "/bpmnEscalation", "{\"escalationCode\": \"any\"}"));
        assertThatNothingMoved();
    }

    @Test
    void theSystemMovesIt() {
        runtime.correlateMessage("TestNudge", caseNumber);
        runtime.signalEventReceived("TestNudgeToAll");

        assertThat(waitingAt("Task_WaitForNudge")).isNull();
        assertThat(waitingAt("Event_NudgedByAll")).isNull();
    }

    private void assertThatNothingMoved() {
        assertThat(waitingAt("Task_WaitForNudge")).isNotNull();
        assertThat(waitingAt("Event_NudgedByAll")).isNotNull();
        assertThat(processes.task(caseNumber, "Task_Decide")).isNotNull();
    }

    private Execution waitingAt(String activity) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseNumber)
                .activityId(activity)
                .singleResult();
    }

    private static void refused(String words, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(InvalidRequestException.class).hasMessageContaining(words);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(HttpUser.json(answer).path("message").asText()).contains(BY_FORM);
    }
}
