package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.init;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.reset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.routing.ClockLength;
import se.saferreturn.routing.Clocks;

/** Every scenario is played once to its end; the tests look at what it has left behind. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadsTest {

    private static final Logger log = LoggerFactory.getLogger(RoadsTest.class);

    private static final Set<String> PROCESSES =
            new TreeSet<>(Set.of("return-case", "before-travel", "travel", "after-return", "follow-up"));

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlowCoverage coverage;

    private final Map<String, PlayedCase> played = new HashMap<>();

    @BeforeAll
    void playAll() throws IOException {
        coverage.count(true);
        for (String id : scenarios().toList()) {
            try {
                played.put(id, new ScenarioPlayer(engine).play(Scenario.read(id)));
            } finally {
                ClockUtil.reset();
            }
        }
        coverage.count(false);
    }

    @BeforeEach
    void assertOnThisEngine() {
        init(engine);
    }

    @AfterAll
    void reportCoverage() throws IOException {
        reset();
        log.info("Sequence flows taken by the scenarios:\n{}", coverage.report(PROCESSES));
    }

    static Stream<String> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "scenarios"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioEndsAsItSaysAndIsClosedInTheRegister(String id) {
        ProcessInstance road = part(id, "return-case");
        String ending = Scenario.read(id).ends();

        assertThat(caseNumber(id)).matches("SR-\\d{4}-\\d{5}");
        assertThat(road).isEnded().hasPassed(ending);
        for (String other : ENDINGS.keySet()) {
            if (!other.equals(ending)) {
                assertThat(road).hasNotPassed(other);
            }
        }
        assertThat(inRegister(id, "outcome")).isEqualTo(ENDINGS.get(ending));
        assertThat(inRegister(id, "country_of_return")).isEqualTo("ROU");
        assertThat(inRegister(id, "region")).isEqualTo(id.equals("S1") ? "stockholm" : "south");
        assertThat(facts(road)).containsEntry("outcome", ENDINGS.get(ending));
    }

    private static final Map<String, String> ENDINGS = Map.of(
            "EndEvent_Completed", "completed",
            "EndEvent_NotAdmitted", "notAdmitted",
            "EndEvent_Declined", "declined",
            "EndEvent_Withdrawn", "withdrawn",
            "EndEvent_ProtectionInSweden", "protectionInSweden");

    @Test
    void whoDoesNotWantToBeContactedAfterTheReturnIsNotContacted() {
        assertThat(parts("S2", "follow-up")).hasSize(3);
        assertThat(parts("no-contact-after-return", "follow-up")).isEmpty();
        assertThat(part("no-contact-after-return", "after-return")).isEnded();
    }

    @Test
    void everyFlowOfEveryProcessIsTakenBySomeScenario() {
        assertThat(coverage.missed(PROCESSES))
                .allSatisfy((process, missed) -> assertThat(missed).as(process).isEmpty());
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
                        "Task_ConfirmDeparture",
                        "Task_ConfirmLeg",
                        "Task_ConfirmLeg",
                        "Task_ConfirmLeg",
                        "Task_ConfirmArrival",
                        "Task_ReportEscort",
                        "EndEvent_Arrived");
        assertThat(part("S1", "after-return"))
                .hasPassedInOrder(
                        "Task_ReceiveAndArrangeTransport",
                        "Task_PlanFollowUps",
                        "Task_AgreeReintegrationPlan",
                        "CallActivity_FollowUp",
                        "EndEvent_SupportCompleted");
        assertThat(parts("S1", "follow-up"))
                .hasSize(3)
                .allSatisfy(followUp -> assertThat(followUp)
                        .hasPassedInOrder("Task_ScheduleFollowUp", "Event_FollowUpDue", "Task_InterviewForFollowUp")
                        .hasPassed("EndEvent_FollowUpHeld")
                        .hasNotPassed("Event_NextAttemptDue"));
        assertThat(facts(road))
                .containsEntry("county", "01")
                .containsEntry("region", "stockholm")
                .containsEntry("urgent", true)
                .containsEntry("priority", 80)
                .containsEntry("riskLevel", "MEDIUM")
                .containsEntry("escort", "medical");
    }

    /** Task, group, and when it is due: a length counted from the task's start, or from a day that is a routing fact. */
    @ParameterizedTest
    @CsvSource({
        "S1, Task_AssessReferral,             coordinators-stockholm, PT8H",
        "S1, Task_InformAndObtainConsent,     coordinators-stockholm, P14D",
        "S1, Task_DecideAdmissionCoordinator, coordinators-stockholm, P7D",
        "S1, Task_DecideAdmissionIom,         iom-sweden,             P7D",
        "S1, Task_AssessNeedsAndHealth,       coordinators-stockholm, P14D",
        "S1, Task_RequestMapping,             iom-sweden,             P3D",
        "S1, Task_AnswerMapping,              iom-mission-rou,        P10D",
        "S1, Task_ObtainTravelDocuments,      iom-sweden,             P30D",
        "S1, Task_AssessRisk,                 coordinators-stockholm, P7D",
        "S1, Task_MakeSafetyPlan,             coordinators-stockholm, P7D",
        "S1, Task_MakeReintegrationPlan,      coordinators-stockholm, P14D",
        "S1, Task_PlanTravel,                 iom-sweden,             P14D",
        "S1, Task_ConfirmFitToTravel,         coordinators-stockholm, P7D",
        "S1, Task_ConfirmVoluntaryReturn,     coordinators-stockholm, P3D",
        "S1, Task_BriefEscort,                escorts,                P3D",
        "S1, Task_ConfirmDeparture,           escorts,                plannedDeparture + PT6H",
        "S1, Task_ConfirmLeg,                 escorts,                P1D",
        "S1, Task_ConfirmArrival,             iom-mission-rou,        plannedArrival + PT24H",
        "S1, Task_ReportEscort,               escorts,                P7D",
        "S1, Task_ReceiveAndArrangeTransport, iom-mission-rou,        arrivedOn + P3D",
        "S1, Task_AgreeReintegrationPlan,     iom-mission-rou,        arrivedOn + P1M",
        "S1, Task_InterviewForFollowUp,       iom-mission-rou,        P7D",
        "S1, Task_EvaluateAndClose,           coordinators-stockholm, P30D",
        "S2, Task_AssessReferral,             coordinators-south,     P7D",
        "S2, Task_ConfirmDeparture,           iom-sweden,             plannedDeparture + PT6H",
        "S2, Task_ConfirmLeg,                 iom-sweden,             P1D",
        "not-eligible, Task_InformAboutAlternatives,  coordinators-south, P7D",
        "protection-in-sweden, Task_PlanProtection,   coordinators-south, P1D",
        "refused-then-approved, Task_ApproveRisk,     approvers,          P3D",
        "unreachable, Task_DecideOnUnreachable,       coordinators-south, P7D"
    })
    void everyTaskGoesToItsGroupWithItsDueDateAndPriority(String id, String key, String group, String due) {
        assertThat(tasks(id, key)).isNotEmpty().allSatisfy(task -> {
            assertThat(candidates(task)).containsExactly(group);
            assertThat(task.getPriority()).isEqualTo(id.equals("S1") ? 80 : 50);
            assertThat(task.getDueDate())
                    .isCloseTo(due(id, task, due), Duration.ofSeconds(5).toMillis());
        });
    }

    private List<HistoricTaskInstance> tasks(String id, String key) {
        return engine.getHistoryService().createHistoricTaskInstanceQuery().taskDefinitionKey(key).list().stream()
                .filter(task -> played(id).processInstanceId().equals(task.getRootProcessInstanceId()))
                .toList();
    }

    private List<String> candidates(HistoricTaskInstance task) {
        return engine
                .getHistoryService()
                .createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .type(IdentityLinkType.CANDIDATE)
                .list()
                .stream()
                .map(HistoricIdentityLinkLog::getGroupId)
                .toList();
    }

    private Date due(String id, HistoricTaskInstance task, String due) {
        int plus = due.indexOf(" + ");
        ClockLength length = ClockLength.parse(plus < 0 ? due : due.substring(plus + 3));
        Clocks clocks =
                new Clocks(Clock.fixed(task.getStartTime().toInstant(), Clocks.SWEDEN), Map.of("length", length));
        return plus < 0
                ? clocks.due("length")
                : clocks.dueAfter(
                        "length", String.valueOf(facts(part(id, "return-case")).get(due.substring(0, plus))));
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
                .hasNotPassed("Task_BriefEscort", "Task_ReportEscort");
        assertThat(facts(road))
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
        assertThat(part("not-admitted-by-iom", "return-case"))
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
        assertThat(part("protection-in-sweden", "before-travel"))
                .hasPassedInOrder(
                        "Task_AssessRisk",
                        "Task_PlanProtection",
                        "Task_AssessRisk",
                        "Task_PlanProtection",
                        "EndEvent_ProtectionInSweden")
                .hasNotPassed("Task_MakeSafetyPlan");
        ProcessInstance road = part("protection-in-sweden", "return-case");
        assertThat(road).hasNotPassed("CallActivity_Travel");
        assertThat(facts(road)).containsEntry("riskLevel", "STOP");
    }

    @Test
    void aHighRiskIsPlannedAnewUntilASecondPersonApproves() {
        assertThat(part("refused-then-approved", "before-travel"))
                .hasPassedInOrder(
                        "Task_AssessRisk",
                        "Task_MakeSafetyPlan",
                        "Task_ApproveRisk",
                        "Task_MakeSafetyPlan",
                        "Task_ApproveRisk",
                        "Task_MakeReintegrationPlan");
        assertThat(part("refused-then-approved", "travel"))
                .hasPassedInOrder("Task_BriefEscort", "Task_ConfirmDeparture", "Task_ReportEscort");
        assertThat(facts(part("refused-then-approved", "return-case")))
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
                .filter(followUp -> "1".equals(String.valueOf(facts(followUp).get("followUp"))))
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

    private String caseNumber(String id) {
        return played(id).caseNumber();
    }

    private PlayedCase played(String id) {
        PlayedCase found = played.get(id);
        if (found == null) {
            throw new AssertionError("Scenario " + id + " was not played.");
        }
        return found;
    }

    private ProcessInstance part(String id, String process) {
        List<ProcessInstance> parts = parts(id, process);
        assertThat(parts).as(process + " of " + id).hasSize(1);
        return parts.get(0);
    }

    private List<ProcessInstance> parts(String id, String process) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber(id))
                .processDefinitionKey(process)
                .list()
                .stream()
                .map(RoadsTest::asProcessInstance)
                .toList();
    }

    /** The assertions take no historic instances, but only look at their id. */
    private static ProcessInstance asProcessInstance(HistoricProcessInstance past) {
        ExecutionEntity instance = new ExecutionEntity();
        instance.setId(past.getId());
        instance.setProcessInstance(instance);
        return instance;
    }

    private Map<String, Object> facts(ProcessInstance part) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(part.getId())
                .list()
                .stream()
                .filter(fact -> fact.getValue() != null && part.getId().equals(fact.getExecutionId()))
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName, HistoricVariableInstance::getValue, (one, other) -> other));
    }

    private String inRegister(String id, String column) {
        return jdbc.sql("select " + column + " from return_case where case_number = :number")
                .param("number", caseNumber(id))
                .query(String.class)
                .single();
    }
}
