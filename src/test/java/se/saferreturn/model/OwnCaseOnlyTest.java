package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.register.CaseRegister;

/**
 * A process that got past the gate, however it did, acts in no case that is not its own. These are deployed as nobody can
 * who is logged in: only what is dangerous to the whole application is looked at then.
 */
@ApplicationTest
class OwnCaseOnlyTest {

    private static final String REFUSED = "would act in a case that is not its own";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    private CaseNumber victim;

    @BeforeEach
    void aCaseOfSomebodyElse() {
        ProcessInstance own = deployAndStart("own-case", """
                <startEvent id="StartEvent_Own"/>
                <sequenceFlow id="Flow_Own" sourceRef="StartEvent_Own" targetRef="Task_Own"/>
                <userTask id="Task_Own"/>""", newFile());
        victim = new CaseNumber(own.getBusinessKey());
        register.register(victim, own.getId(), "12", false);
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("own-case-only")
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    private String newFile() {
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);
        caseFile.append(new CaseFileEntry(
                number,
                "referral",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                "somebody",
                Answers.of(Map.of("region", "south"))));
        return number.value();
    }

    @ParameterizedTest
    @CsvSource({
        "stopSharing, serviceTask",
        "recordRetention, serviceTask",
        "registerCase, serviceTask",
        "changeDestination, serviceTask",
        "transferCase, serviceTask",
        "applyDataRequest, serviceTask",
        "determineRiskLevel, businessRuleTask",
        "checkDeparture, sendTask"
    })
    void noStepRunsInACalledProcessWithTheNumberOfAnotherCase(String step, String element) {
        assertThatThrownBy(
                        () -> deployAndStart("outer", calling(victim.value(), """
                        <process id="inner" isExecutable="true" camunda:historyTimeToLive="P1D">
                          <startEvent id="StartEvent_Inner"/>
                          <sequenceFlow id="Flow_Inner" sourceRef="StartEvent_Inner" targetRef="Task_Inner"/>
                          <%s id="Task_Inner" camunda:delegateExpression="${%s}"/>
                        </process>""".formatted(element, step)), newFile()))
                .hasMessageContaining(REFUSED);
        assertUntouched();
    }

    /** A form shows and takes what is in the file of the task's case; so there must be no such task. */
    @Test
    void noFormIsShownOfAnotherCase() {
        assertThatThrownBy(() -> deployAndStart("outer", calling(victim.value(), """
                        <process id="inner" isExecutable="true" camunda:historyTimeToLive="P1D">
                          <startEvent id="StartEvent_Inner"/>
                          <sequenceFlow id="Flow_Inner" sourceRef="StartEvent_Inner" targetRef="Task_Inner"/>
                          <userTask id="Task_Inner" camunda:candidateGroups="hotline"/>
                        </process>"""), newFile()))
                .hasMessageContaining(REFUSED);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(victim.value())
                        .list())
                .extracting(task -> task.getTaskDefinitionKey())
                .containsExactly("Task_Own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${addedSupport}", "${execution.getVariable('addedSupport')}", "SR-2024-00001"})
    void norWithAnyOtherKeyThanItsOwn(String key) {
        assertThatThrownBy(() -> deployAndStart("outer", calling(key, """
                                <process id="inner" isExecutable="true" camunda:historyTimeToLive="P1D">
                                  <startEvent id="StartEvent_Inner"/>
                                </process>"""), newFile(), Map.of("addedSupport", "grant")))
                .hasMessageContaining(REFUSED);
    }

    /** What starts by itself has no case of its own. */
    @Test
    void aTimerThatStartsAProcessGivesItNoCase() {
        deploy("outer", """
                <startEvent id="StartEvent_Outer"><timerEventDefinition id="Timer_Outer"><timeDate
                  >2020-01-01T00:00:00</timeDate></timerEventDefinition></startEvent>
                <sequenceFlow id="Flow_Outer" sourceRef="StartEvent_Outer" targetRef="CallActivity_Inner"/>
                %s""".formatted(call(victim.value(), """
                <process id="inner" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <startEvent id="StartEvent_Inner"/>
                  <sequenceFlow id="Flow_Inner" sourceRef="StartEvent_Inner" targetRef="EndEvent_Inner"/>
                  <endEvent id="EndEvent_Inner"><extensionElements><camunda:executionListener event="start"
                    delegateExpression="${recordOutcome}"><camunda:field name="outcome" stringValue="withdrawn"
                    /></camunda:executionListener></extensionElements></endEvent>
                </process>""")));
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("outer")
                .singleResult();

        assertThatThrownBy(() -> engine.getManagementService().executeJob(timer.getId()))
                .hasMessageContaining(REFUSED);
        assertUntouched();
    }

    /** Even where the application itself begins it: a case has one process of its own. */
    @Test
    void aSecondProcessWithTheNumberOfACaseIsNotIts() {
        assertThatThrownBy(() -> deployAndStart("second", """
                        <startEvent id="StartEvent_Second"/>
                        <sequenceFlow id="Flow_Second" sourceRef="StartEvent_Second" targetRef="Task_Second"/>
                        <serviceTask id="Task_Second" camunda:delegateExpression="${stopSharing}"/>""", victim.value())).hasMessageContaining(REFUSED);
        assertUntouched();
    }

    /** By submitting a form that is not there, with a number of one's choice. */
    @ParameterizedTest
    @ValueSource(strings = {"hotline", "coordinator.south", "designer", "supervisor"})
    void nobodyBeginsAProcessWithoutItsForm(String person) {
        String definition = deploy("hotline-enquiry", """
                <startEvent id="StartEvent_Bare"/>
                <sequenceFlow id="Flow_Bare" sourceRef="StartEvent_Bare" targetRef="Task_Bare"/>
                <userTask id="Task_Bare" camunda:candidateGroups="hotline"/>""");

        RegionalCase.asDo(
                engine,
                person,
                () -> assertThatThrownBy(
                                () -> engine.getFormService().submitStartForm(definition, victim.value(), Map.of()))
                        .isInstanceOf(RuntimeException.class));
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionId(definition)
                        .count())
                .isZero();
    }

    /** What belongs together goes on together. */
    @Test
    void aProcessThatHandsItsNumberOnActsInItsCase() {
        String number = newFile();

        ProcessInstance own = deployAndStart("outer", calling("#{execution.processBusinessKey}", """
                <process id="inner" isExecutable="true" camunda:historyTimeToLive="P1D">
                  <startEvent id="StartEvent_Inner"/>
                  <sequenceFlow id="Flow_Inner" sourceRef="StartEvent_Inner" targetRef="Task_Register"/>
                  <serviceTask id="Task_Register" camunda:delegateExpression="${registerCase}"/>
                  <sequenceFlow id="Flow_Wait" sourceRef="Task_Register" targetRef="Task_Inner"/>
                  <userTask id="Task_Inner"/>
                </process>"""), number);

        assertThat(own.isEnded()).isFalse();
        assertThat(register.find(new CaseNumber(number))).isPresent();
    }

    private void assertUntouched() {
        assertThat(register.find(victim).orElseThrow().isClosed()).isFalse();
        assertThat(caseFile.history(victim)).hasSize(1);
    }

    private static String calling(String key, String inner) {
        return """
                <startEvent id="StartEvent_Outer"/>
                <sequenceFlow id="Flow_Outer" sourceRef="StartEvent_Outer" targetRef="CallActivity_Inner"/>
                %s""".formatted(call(key, inner));
    }

    private static String call(String key, String inner) {
        return """
                <callActivity id="CallActivity_Inner" calledElement="inner" camunda:calledElementBinding="deployment">
                  <extensionElements><camunda:in businessKey="%s"/></extensionElements>
                </callActivity></process>%s""".formatted(key, inner.replace("</process>", ""));
    }

    private ProcessInstance deployAndStart(String id, String content, String number) {
        return deployAndStart(id, content, number, Map.of());
    }

    private ProcessInstance deployAndStart(String id, String content, String number, Map<String, Object> facts) {
        return engine.getRuntimeService().startProcessInstanceById(deploy(id, content), number, facts);
    }

    private String deploy(String id, String content) {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .name("own-case-only")
                .addString(id + ".bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                          xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                        </definitions>""".formatted(id, content))
                .deploy()
                .getId();
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(id)
                .singleResult()
                .getId();
    }
}
