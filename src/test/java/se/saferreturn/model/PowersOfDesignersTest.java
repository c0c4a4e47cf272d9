package se.saferreturn.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.modelfile.ModelsRefusedException;

/** No model gives its designer power in a case that is there: each attack is one change to models that are good. */
@ApplicationTest
class PowersOfDesignersTest {

    /** A process of a designer, with a place for each kind of trick. */
    private static final String OF_A_DESIGNER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Own" targetNamespace="x">
              <bpmn:message id="Message_Own" name="SomethingOfItsOwn"/>
              <bpmn:error id="Error_Own" name="own" errorCode="own"/>
              <bpmn:process id="own" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:isStartableInTasklist="false">
                <bpmn:documentation>Of a designer.</bpmn:documentation>
                <bpmn:startEvent id="StartEvent_Own"/>
                <bpmn:sequenceFlow id="Flow_Call" sourceRef="StartEvent_Own" targetRef="CallActivity_Own"/>
                <bpmn:callActivity id="CallActivity_Own" calledElement="called" camunda:calledElementBinding="deployment">
                  <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:sequenceFlow id="Flow_Task" sourceRef="CallActivity_Own" targetRef="Task_Own"/>
                <bpmn:userTask id="Task_Own" name="Own" camunda:formRef="own" camunda:formRefBinding="deployment"
                  camunda:candidateGroups="hotline" camunda:dueDate="${clocks.due('enquiry-answered')}" camunda:priority="90">
                  <bpmn:documentation>What to do, why, and what happens next: nothing that would be of any use to anybody here.</bpmn:documentation>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_End" sourceRef="Task_Own" targetRef="EndEvent_Own"/>
                <bpmn:endEvent id="EndEvent_Own"/>
              </bpmn:process>
            </bpmn:definitions>""";

    private static final String CALLED = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_Called" targetNamespace="x">
              <bpmn:process id="called" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:isStartableInTasklist="false">
                <bpmn:documentation>Of a designer.</bpmn:documentation>
                <bpmn:startEvent id="StartEvent_Called"/>
              </bpmn:process>
            </bpmn:definitions>""";

    private static final String FORM = """
            {"id": "own", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0",
             "components": [{"type": "textarea", "id": "Field_Own", "key": "ownNote", "label": "Note"}]}""";

    @Autowired
    DeploymentGate gate;

    private static Shipped ofADesigner() {
        return Shipped.models()
                .and("own.bpmn", OF_A_DESIGNER)
                .and("called.bpmn", CALLED)
                .and("own.form", FORM);
    }

    @Test
    void whatStaysInItsOwnCaseIsTaken() {
        assertThatCode(() -> gate.requireComplete(ofADesigner().files())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <bpmn:startEvent id="StartEvent_Own"/> | <bpmn:startEvent id="StartEvent_Own"><bpmn:timerEventDefinition id="E"><bpmn:timeDate>2020-01-01T00:00:00</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent> | StartEvent_Own: a process starts by a form, by a call
            <bpmn:startEvent id="StartEvent_Own"/> | <bpmn:startEvent id="StartEvent_Own"/><bpmn:startEvent id="StartEvent_Again"><bpmn:timerEventDefinition id="E"><bpmn:timeCycle>R/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent> | StartEvent_Again: a process starts by
            <bpmn:startEvent id="StartEvent_Own"/> | <bpmn:startEvent id="StartEvent_Own"><bpmn:signalEventDefinition id="E" signalRef="S"/></bpmn:startEvent> | StartEvent_Own: a process starts by
            <bpmn:startEvent id="StartEvent_Own"/> | <bpmn:startEvent id="StartEvent_Own"><bpmn:conditionalEventDefinition id="E"><bpmn:condition>${minor}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent> | not used here
            <bpmn:startEvent id="StartEvent_Own"/> | <bpmn:startEvent id="StartEvent_Own"><bpmn:errorEventDefinition id="E" errorRef="Error_Own"/></bpmn:startEvent> | StartEvent_Own: a process starts by
            <bpmn:startEvent id="StartEvent_Own"/> | <bpmn:startEvent id="StartEvent_Own"><bpmn:escalationEventDefinition id="E"/></bpmn:startEvent> | StartEvent_Own: a process starts by
            <bpmn:startEvent id="StartEvent_Own"/> | <bpmn:startEvent id="StartEvent_Own"><bpmn:messageEventDefinition id="E" messageRef="Message_Own"/></bpmn:startEvent> | "SomethingOfItsOwn" does not start own
            name="SomethingOfItsOwn" | name="EmergencyAccessOpened"/><bpmn:message id="M2" name="${region}" | a message has a name and no expression
            id="StartEvent_Own"/> | id="StartEvent_Own"><bpmn:messageEventDefinition id="E" messageRef="Missing"/></bpmn:startEvent> | does not start own
            businessKey="#{execution.processBusinessKey}" | businessKey="SR-2026-00012" | the business key "SR-2026-00012" is not its own
            businessKey="#{execution.processBusinessKey}" | businessKey="${addedSupport}" | the business key "${addedSupport}" is not its own
            businessKey="#{execution.processBusinessKey}" | businessKey="#{execution.processBusinessKey}0" | is not its own
            businessKey="#{execution.processBusinessKey}" | businessKey="${minor ? 'SR-2026-00012' : execution.processBusinessKey}" | is not its own
            businessKey="#{execution.processBusinessKey}" | variables="all" | hands on the number of its own case
            <camunda:in businessKey="#{execution.processBusinessKey}"/> | <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in businessKey="SR-2026-00001"/> | is not its own
            calledElement="called" | calledElement="${region}" | not deployed with it
            calledElement="called" | calledElement="elsewhere" | not deployed with it
            camunda:calledElementBinding="deployment" | camunda:calledElementBinding="latest" | binding
            camunda:calledElementBinding="deployment" | camunda:calledElementBinding="version" camunda:calledElementVersion="1" | not used here
            camunda:calledElementBinding="deployment" | camunda:calledElementBinding="deployment" camunda:variableMappingClass="x.Y" | not used here
            camunda:calledElementBinding="deployment" | camunda:calledElementBinding="deployment" camunda:variableMappingDelegateExpression="${correlateEvent}" | not used here
            <camunda:in businessKey | <camunda:in sourceExpression="erase" target="retentionDecision"/><camunda:in businessKey | "retentionDecision" is not for a model to set
            <camunda:in businessKey | <camunda:in source="minor" target="consentIom"/><camunda:in businessKey | "consentIom" is not for a model to set
            <camunda:in businessKey | <camunda:out source="measure" target="riskLevel"/><camunda:in businessKey | "riskLevel" is not for a model to set
            <camunda:in businessKey | <camunda:inputOutput><camunda:inputParameter name="consentMission">${true}</camunda:inputParameter></camunda:inputOutput><camunda:in businessKey | "consentMission" is not for a model to set
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:endEvent id="EndEvent_Own"><bpmn:messageEventDefinition id="E" messageRef="Message_Own" camunda:delegateExpression="${correlateEvent}"/></bpmn:endEvent> | ${correlateEvent} does not serve here, at endEvent of own; it serves at endEvent of case-event
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:endEvent id="EndEvent_Own"><bpmn:extensionElements><camunda:executionListener event="start" delegateExpression="${recordOutcome}"/></bpmn:extensionElements></bpmn:endEvent> | ${recordOutcome} does not serve here
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:serviceTask id="EndEvent_Own" camunda:delegateExpression="${recordRetention}"/> | ${recordRetention} does not serve here, at serviceTask of own
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:sendTask id="EndEvent_Own" camunda:delegateExpression="#{transferCase}"/> | ${transferCase} does not serve here
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:serviceTask id="EndEvent_Own" camunda:expression="${stopSharing}"/> | "stopSharing" is no declared fact
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:serviceTask id="EndEvent_Own" camunda:expression="${execution.setVariable('retentionDecision','erase')}"/> | "retentionDecision" is not for a model to set
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:serviceTask id="EndEvent_Own" camunda:expression="${execution.setVariable(minor ? 'riskLevel' : 'urgent', 'LOW')}"/> | named in quotation marks
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:serviceTask id="EndEvent_Own" camunda:expression="${caseFacts.setEverywhere(execution, 'riskLevel', 'LOW')}"/> | "riskLevel" is not for a model to set
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:serviceTask id="EndEvent_Own" camunda:expression="${execution.setVariableLocal('consentSupport', true)}"/> | "consentSupport" is not for a model to set
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:serviceTask id="EndEvent_Own" camunda:expression="${true}" camunda:resultVariable="protectedIdentity"/> | protectedIdentity
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:endEvent id="EndEvent_Own"><bpmn:signalEventDefinition id="E" signalRef="S"/></bpmn:endEvent> | a signal reaches every case
            <bpmn:endEvent id="EndEvent_Own"/> | <bpmn:receiveTask id="EndEvent_Own" messageRef="Message_Own" instantiate="true"/> | remove instantiate
            camunda:formRef="own" | camunda:formRef="retention-decision" | the form "retention-decision" belongs to retention-review
            camunda:formRef="own" | camunda:formRef="information-and-consent" | the form "information-and-consent" belongs to return-case
            camunda:formRef="own" | camunda:formRef="risk-assessment" | the form "risk-assessment" belongs to before-travel, return-case
            camunda:candidateGroups="hotline" | camunda:candidateGroups="hotlines" | "hotlines" is none. There are escorts
            camunda:candidateGroups="hotline" | camunda:candidateGroups="${groups.coordinators(county)}" | is none. There are
            clocks.due('enquiry-answered') | clocks.due('enquiry-answerd') | no clock named "enquiry-answerd"
            clocks.due('enquiry-answered') | clocks.due(minor ? 'enquiry-answered' : 'soon') | no clock named "soon"
            clocks.due('enquiry-answered') | clocks.onTheWay('departure-alarm', departureExpectedAt, arrivalZone, minor, riskLevel, escort) | no clock named "departure-alarm-at-risk"
            clocks.due('enquiry-answered') | clocks.soon('enquiry-answered') | there is no clocks.soon
            """)
    void aProcessOfADesigner(String part, String instead, String reason) {
        refused(ofADesigner().with("own.bpmn", part, instead), "own.bpmn, ", reason);
    }

    /** Those that a form or the application begins beside a case that is there. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            case-event.bpmn | <bpmn:endEvent id="EndEvent_PersonDiedReported" | <bpmn:userTask id="Task_Read" name="Read" camunda:formRef="own" camunda:candidateGroups="hotline"/><bpmn:endEvent id="EndEvent_PersonDiedReported" | a report ends when its case has it
            case-event.bpmn | <bpmn:endEvent id="EndEvent_PersonDiedReported" | <bpmn:callActivity id="CallActivity_Own" calledElement="called"/><bpmn:endEvent id="EndEvent_PersonDiedReported" | calls no other
            emergency-access.bpmn | camunda:candidateGroups="supervisors" | camunda:candidateGroups="hotline" | the group "hotline" does not work with emergency-access
            emergency-access.bpmn | camunda:formRef="overdue-work" | camunda:formRef="own" | shows them in its own forms only
            retention-review.bpmn | camunda:candidateGroups="records-officers" | camunda:candidateGroups="${groups.coordinators(region)}" | does not work with retention-review
            data-request.bpmn | camunda:candidateGroups="records-officers" | camunda:candidateGroups="escorts" | does not work with data-request
            hotline-enquiry.bpmn | name="caseFile" value="HE" | name="caseFile" value="caseNumber" | may not take a case that is there
            return-case.bpmn | name="caseFile" value="SR" | name="caseFile" value="DR" | give caseFile the value SR.
            return-case.bpmn | name="CaseReopened" | name="EmergencyAccessOpened" | "EmergencyAccessOpened" does not start return-case
            travel.bpmn | ${reportMissing} | ${correlateEvent} | ${correlateEvent} does not serve here, at endEvent of travel
            """)
    void aProcessThatIsThere(String file, String part, String instead, String reason) {
        refused(ofADesigner().with(file, part, instead), file + ", ", reason);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hotline-enquiry.bpmn | enquiryOutcome == 'refer' | enquiryOutcome == 'refered' | "refered" is no value of enquiryOutcome, which is one of adviceGiven, refer
            before-travel.bpmn | riskLevel == 'LOW' or riskLevel == 'MEDIUM'} | riskLevel == 'LOW' or 'VERYHIGH' == riskLevel} | "VERYHIGH" is no value of riskLevel
            travel.bpmn | travelStage', 'travelling' | travelStage', 'traveling' | "traveling" is no value of travelStage
            return-case.bpmn | ${eligible == 'yes'} | ${eligible == true} | "true" is no value of eligible, which is 'yes' or 'no'
            return-case.bpmn | ${eligible == 'yes'} | ${eligable == 'yes'} | "eligable" is no declared fact. There are actBeforeNear
            return-case.bpmn | minor == false) | minor == 'false') | "false" is no value of minor, which is true or false
            hotline-enquiry.bpmn | ${clocks.at(enquiryUrgent ? 'enquiry-answered-urgent' : 'enquiry-answered')} | ${clocks.at('nonsense')} | no clock named "nonsense"
            follow-up.bpmn | ${clocks.startOf(followUpDue)} | ${clocks.startOf()} | there is no clocks.startOf with 0 values
            """)
    void aWordThatMeansNothing(String file, String part, String instead, String reason) {
        refused(ofADesigner().with(file, part, instead), file + ", ", reason);
    }

    private void refused(Shipped models, String where, String reason) {
        assertThatThrownBy(() -> gate.requireComplete(models.files()))
                .isInstanceOf(ModelsRefusedException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(reason);
    }
}
