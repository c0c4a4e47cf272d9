package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.reset;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;

/** Which way a case goes, step by step, in the scenarios. */
@ApplicationTest
class RoadsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    PlayedScenarios scenarios;

    @BeforeEach
    void assertOnThisEngine() {
        init(engine);
    }

    @AfterEach
    void forgetTheEngine() {
        reset();
    }

    @Test
    void whoDoesNotWantToBeContactedAfterTheReturnIsNotContacted() {
        assertThat(parts("S2", "follow-up")).hasSize(3);
        assertThat(parts("no-contact-after-return", "follow-up")).isEmpty();
        assertThat(part("no-contact-after-return", "after-return")).isEnded();
    }

    @Test
    void theWholeRoadIsTravelledWithAMedicalEscort() {
        ProcessInstance road = part("S1", "return-case");
        assertThat(road)
                .hasPassedInOrder(
                        "StartEvent_ReferralReceived",
                        "Task_RegisterCase",
                        "Task_FindCoordinatingRegion",
                        "Task_DetermineUrgency",
                        "Task_AssessReferral",
                        "Task_InformAndObtainConsent",
                        "Task_DecideAdmissionCoordinator",
                        "Task_DecideAdmissionIom",
                        "CallActivity_BeforeTravel",
                        "CallActivity_Travel",
                        "CallActivity_AfterReturn",
                        "Task_EvaluateAndClose",
                        "EndEvent_Completed")
                .hasNotPassed("Task_InformAboutAlternatives");
        assertThat(part("S1", "before-travel"))
                .hasPassedInOrder(
                        "Task_AssessNeedsAndHealth",
                        "Task_RequestMapping",
                        "Task_ObtainTravelDocuments",
                        "Task_AnswerMapping",
                        "Task_AssessRisk",
                        "Task_DetermineRiskLevel",
                        "Task_MakeSafetyPlan",
                        "Task_MakeReintegrationPlan",
                        "Task_DetermineEscortNeed",
                        "Task_PlanTravel",
                        "Task_ConfirmFitToTravel",
                        "Task_ConfirmVoluntaryReturn",
                        "EndEvent_ReadyToTravel")
                .hasNotPassed("Task_PlanProtection", "Task_ApproveRisk", "EndEvent_ReturnWithdrawn");
        assertThat(part("S1", "travel"))
                .hasPassedInOrder(
                        "Task_ReadTravelPlan",
                        "Task_BriefEscort",
                        "Task_ConfirmReception",
                        "Task_CheckDeparture",
                        "Task_SecureMeasures",
                        "Task_CheckDeparture",
                        "Task_ConfirmDeparture",
                        "Task_ConfirmLeg",
                        "Task_ConfirmLeg",
                        "Task_ConfirmLeg",
                        "Task_ConfirmArrival",
                        "EndEvent_Arrived")
                .hasNotPassed("Task_SecureReception", "Task_HandleMissedDeparture", "Task_ReplanTravel");
        assertThat(part("S1", "after-return")).hasPassed("Task_ReportEscort");
        assertThat(part("S2", "after-return")).hasNotPassed("Task_ReportEscort");
        assertThat(part("S1", "after-return"))
                .hasPassedInOrder(
                        "Task_ReceiveAndArrangeTransport",
                        "Task_PlanFollowUps",
                        "Task_AgreeReintegrationPlan",
                        "Task_CountSupport",
                        "CallActivity_FollowUp",
                        "EndEvent_SupportCompleted")
                .hasNotPassed("Task_PlanAddedSupport");
        assertThat(parts("S1", "support-measure"))
                .hasSize(3)
                .allSatisfy(measure -> assertThat(measure)
                        .hasPassedInOrder("Task_PrepareMeasure", "Task_DeliverMeasure", "Task_EvaluateMeasure")
                        .hasNotPassed("Task_DecideOnMeasure"));
        assertThat(part("S1", "grant-payment"))
                .hasPassedInOrder(
                        "Task_PrepareGrant",
                        "Task_RequestGrant",
                        "Task_CheckCeiling",
                        "Task_ApproveGrant",
                        "Task_ReleasePayment",
                        "Task_RecordReceipt",
                        "EndEvent_ReceiptRecorded")
                .hasNotPassed("Task_DecideOnException", "Task_DecideOnMissingReceipt");
        assertThat(parts("S1", "follow-up"))
                .hasSize(3)
                .allSatisfy(followUp -> assertThat(followUp)
                        .hasPassedInOrder(
                                "Task_ScheduleFollowUp",
                                "Event_FollowUpDue",
                                "Task_InterviewForFollowUp",
                                "Task_RecordLocalIndex")
                        .hasNotPassed("Event_NextAttemptDue"));
        assertThat(scenarios.trail("S1").tasks("Task_ActOnFollowUp")).hasSize(3);
        assertThat(facts("S1", road))
                .containsEntry("county", "01")
                .containsEntry("region", "stockholm")
                .containsEntry("urgent", true)
                .containsEntry("priority", 80)
                .containsEntry("riskLevel", "MEDIUM")
                .containsEntry("escort", "medical");
    }

    @Test
    void aPersonWithPapersAndLittleRiskTravelsFastAndAlone() {
        ProcessInstance road = part("S2", "return-case");
        assertThat(road)
                .hasPassedInOrder("CallActivity_BeforeTravel", "CallActivity_Travel", "CallActivity_AfterReturn");
        assertThat(part("S2", "before-travel"))
                .hasPassedInOrder("Task_DetermineRiskLevel", "Task_MakeSafetyPlan", "Task_MakeReintegrationPlan")
                .hasNotPassed("Task_ApproveRisk", "Task_PlanProtection");
        assertThat(part("S2", "travel"))
                .hasPassedInOrder("Task_ConfirmDeparture", "Task_ConfirmLeg", "Task_ConfirmArrival")
                .hasNotPassed("Task_BriefEscort");
        assertThat(facts("S2", road))
                .containsEntry("urgent", false)
                .containsEntry("priority", 50)
                .containsEntry("riskLevel", "LOW")
                .containsEntry("escort", "none");
    }

    @Test
    void whoIsNotEligibleIsInformedAboutAlternatives() {
        assertThat(part("not-eligible", "return-case"))
                .hasPassedInOrder("Task_AssessReferral", "Task_InformAboutAlternatives", "EndEvent_NotAdmitted")
                .hasNotPassed("Task_InformAndObtainConsent", "CallActivity_BeforeTravel");
    }

    @Test
    void withoutConsentToAllThreeTheCaseEnds() {
        assertThat(part("declined", "return-case"))
                .hasPassedInOrder("Task_InformAndObtainConsent", "EndEvent_Declined")
                .hasNotPassed("Task_DecideAdmissionIom", "Task_InformAboutAlternatives");
    }

    @Test
    void oneNoIsEnoughNotToBeAdmitted() {
        assertThat(part("S13", "return-case"))
                .hasPassedInOrder(
                        "Task_DecideAdmissionCoordinator",
                        "Task_DecideAdmissionIom",
                        "Task_InformAboutAlternatives",
                        "EndEvent_NotAdmitted")
                .hasNotPassed("CallActivity_BeforeTravel");
    }

    @Test
    void nobodyTravelsWhoDoesNotConfirmTheWish() {
        assertThat(part("withdrawn", "before-travel"))
                .hasPassedInOrder("Task_ConfirmVoluntaryReturn", "EndEvent_ReturnWithdrawn")
                .hasNotPassed("EndEvent_ReadyToTravel");
        assertThat(part("withdrawn", "return-case")).hasNotPassed("CallActivity_Travel");
    }

    @Test
    void aStopIsAssessedAgainAndThenLeadsToProtectionInSweden() {
        assertThat(part("S6", "before-travel"))
                .hasPassedInOrder(
                        "Task_AssessRisk",
                        "Task_PlanProtection",
                        "Task_AssessRisk",
                        "Task_PlanProtection",
                        "EndEvent_ProtectionInSweden")
                .hasNotPassed("Task_MakeSafetyPlan");
        ProcessInstance road = part("S6", "return-case");
        assertThat(road).hasNotPassed("CallActivity_Travel");
        assertThat(facts("S6", road)).containsEntry("riskLevel", "STOP");
    }

    @Test
    void aHighRiskIsPlannedAnewUntilASecondPersonApproves() {
        assertThat(part("S5", "before-travel"))
                .hasPassedInOrder(
                        "Task_AssessRisk",
                        "Task_MakeSafetyPlan",
                        "Task_ApproveRisk",
                        "Task_MakeSafetyPlan",
                        "Task_ApproveRisk",
                        "Task_MakeReintegrationPlan");
        assertThat(part("S5", "travel")).hasPassedInOrder("Task_BriefEscort", "Task_ConfirmDeparture");
        assertThat(facts("S5", part("S5", "return-case")))
                .containsEntry("riskLevel", "HIGH")
                .containsEntry("escort", "operational");
    }

    @Test
    void whoIsNotFitToTravelGetsANewPlan() {
        assertThat(part("not-fit-once", "before-travel"))
                .hasPassedInOrder(
                        "Task_PlanTravel",
                        "Task_ConfirmFitToTravel",
                        "Task_PlanTravel",
                        "Task_ConfirmFitToTravel",
                        "Task_ConfirmVoluntaryReturn");
    }

    @Test
    void afterThreeAttemptsTheCoordinatorDecidesWhetherToTryAgain() {
        ProcessInstance first = parts("unreachable", "follow-up").stream()
                .filter(followUp ->
                        "1".equals(String.valueOf(facts("unreachable", followUp).get("followUp"))))
                .findFirst()
                .orElseThrow();
        assertThat(first)
                .hasPassedInOrder(
                        "Event_FollowUpDue",
                        "Task_InterviewForFollowUp",
                        "Event_NextAttemptDue",
                        "Task_InterviewForFollowUp",
                        "Event_NextAttemptDue",
                        "Task_InterviewForFollowUp",
                        "Task_DecideOnUnreachable",
                        "Event_NextAttemptDue",
                        "Task_InterviewForFollowUp",
                        "Task_DecideOnUnreachable",
                        "EndEvent_PersonUnreachable")
                .hasNotPassed("EndEvent_FollowUpHeld");
    }

    private ProcessInstance part(String id, String process) {
        return scenarios.trail(id).part(process);
    }

    private List<ProcessInstance> parts(String id, String process) {
        return scenarios.trail(id).parts(process);
    }

    /** The routing facts of a part; those of another part of the same scenario are not among them. */
    private Map<String, Object> facts(String id, ProcessInstance part) {
        return scenarios.trail(id).facts(part);
    }
}
