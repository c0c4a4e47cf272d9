package se.saferreturn.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;

/** What people report, and what it does in all processes of a case. The models in {@code events} have the steps only. */
@ApplicationTest
class EventsOfACaseTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    JdbcClient jdbc;

    private Deployment deployment;
    private ReportedCase opened;

    @BeforeEach
    void openCase() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("events/case-with-events.bpmn")
                .addClasspathResource("events/steps-of-case.bpmn")
                .deploy();
        opened = ReportedCase.open(engine, caseFile, register);
    }

    @AfterEach
    void remove() {
        engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "coordinator.south", "iom.sweden", "mission.rou"})
    void whoeverWorksWithTheCaseMayReport(String user) {
        opened.report(user, "personMissing", Map.of());

        assertThat(opened.tasks()).containsEntry("Task_Search", "coordinators-south");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.stockholm", "mission.npl", "escort"})
    void whoDoesNotWorkWithTheCaseIsToldWhatIsSaidOfANumberThatIsNotThere(String user) {
        String refusal = refusalOf(() -> opened.report(user, "personMissing", Map.of()));
        String unknown = refusalOf(
                () -> ReportedCase.report(engine, user, new CaseNumber("SR-2011-99999"), "personMissing", Map.of()));

        assertThat(refusal).startsWith("Case number: There is no open case").isEqualTo(unknown);
        assertThat(opened.tasks()).doesNotContainKey("Task_Search");
    }

    @Test
    void whoTravelsWithThePersonMayReport() {
        engine.getRuntimeService().setVariable(opened.root().getId(), "escort", "operational");
        engine.getRuntimeService().setVariable(opened.root().getId(), "travelStage", "travelling");

        opened.report("escort", "personMissing", Map.of());

        assertThat(opened.tasks()).containsEntry("Task_Search", "coordinators-south");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approver", "finance", "supervisor", "records.officer", "admin"})
    void whoHasNoCasesCannotEvenBeginAReport(String user) {
        assertThatThrownBy(() -> opened.report(user, "personMissing", Map.of())).hasMessageContaining("CREATE");
    }

    @Test
    void aClosedCaseIsToldToBeReopened() {
        engine.getRuntimeService().deleteProcessInstance(opened.root().getId(), "for a test");
        register.close(opened.number(), Outcome.COMPLETED, "south", "ROU");

        assertThat(refusalOf(() -> opened.report("coordinator.south", "newThreat", Map.of())))
                .isEqualTo(
                        "Case number: Case " + opened.number() + " is closed; choose re-open if the work must go on.");
        assertThat(refusalOf(() -> opened.report("coordinator.north", "newThreat", Map.of())))
                .contains("no open case");
    }

    @ParameterizedTest
    @CsvSource({"moreSupport, when the person has come home", "death, Call the coordinators"})
    void whatNobodyWaitsForIsRefusedWithWhatToDoInstead(String kind, String cure) {
        long before = instances();

        assertThat(refusalOf(() -> opened.report("coordinator.south", kind, Map.of())))
                .startsWith("What has happened? ")
                .contains(cure);
        assertThat(instances()).isEqualTo(before);
    }

    @Test
    void whatIsBeingHandledIsNotBegunAgainButItsTaskIsNamed() {
        opened.report("mission.rou", "personMissing", Map.of());

        assertThat(refusalOf(() -> opened.report("coordinator.south", "personMissing", Map.of())))
                .startsWith("What has happened? ")
                .contains("\"Search for the person\"");

        opened.complete("Task_Search");
        opened.report("hotline", "personMissing", Map.of());
        assertThat(opened.tasks()).containsKey("Task_Search");
    }

    @Test
    void anEventReachesTheCalledProcessThatWaitsForIt() {
        opened.report("hotline", "travelDisrupted", Map.of());

        assertThat(opened.tasks()).doesNotContainKey("Task_ObtainDocuments");
        assertThat(refusalOf(() -> opened.report("coordinator.south", "travelDisrupted", Map.of())))
                .contains("not travelling now");
    }

    @Test
    void aTravellerWhoIsMissingIsSearchedForOnce() {
        opened.complete("Task_Alarm");

        assertThat(opened.tasks()).containsKey("Task_Search");
    }

    @Test
    void aTravellerWhoIsSearchedForAlreadyIsNotReportedAgain() {
        opened.report("hotline", "personMissing", Map.of());

        opened.complete("Task_Alarm");

        assertThat(opened.tasks()).containsKey("Task_Search").doesNotContainKey("Task_Alarm");
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(opened.root().getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aNewThreatHoldsTheTravelUntilTheRiskIsAssessedAgain() {
        opened.report("mission.rou", "newThreat", Map.of());

        assertThat(opened.tasks())
                .containsKeys("Task_AssessRisk", "Task_ActOnThreat")
                .doesNotContainKey("Task_PlanTravel");
        assertThat(opened.answers().text("travelHeldOn")).isPresent();
    }

    @Test
    void whoIsOnTheWayIsNotHeld() {
        engine.getRuntimeService().setVariable(opened.root().getId(), "travelStage", "travelling");

        opened.report("mission.rou", "newThreat", Map.of());

        assertThat(opened.tasks())
                .containsKeys("Task_PlanTravel", "Task_ActOnThreat")
                .doesNotContainKey("Task_AssessRisk");
        assertThat(opened.answers().text("travelHeldOn")).isEmpty();
    }

    @Test
    void anAssessmentThatIsOpenIsNotBegunAgain() {
        opened.report("mission.rou", "newThreat", Map.of());
        opened.complete("Task_ActOnThreat");
        String assessment = opened.task("Task_AssessRisk").getId();

        opened.report("mission.rou", "newThreat", Map.of());

        assertThat(opened.task("Task_AssessRisk").getId()).isEqualTo(assessment);
    }

    @Test
    void aTransferMovesTheCaseAndItsTasksToTheNewRegion() {
        Task claimed = opened.task("Task_PlanTravel");
        engine.getTaskService().setAssignee(claimed.getId(), "coordinator.south");
        engine.getTaskService().setAssignee(opened.task("Task_ObtainDocuments").getId(), "iom.sweden");

        opened.report("coordinator.south", "transfer", Map.of("newCounty", "01"));

        assertThat(opened.fact("region")).containsExactly("stockholm", "stockholm");
        assertThat(opened.fact("county")).containsExactly("01", "01");
        assertThat(opened.tasks())
                .containsEntry("Task_PlanTravel", "coordinators-stockholm")
                .containsEntry("Task_Receive", "coordinators-stockholm")
                .containsEntry("Task_ObtainDocuments", "iom-sweden")
                .containsEntry("Task_AnswerMapping", "iom-mission-rou");
        assertThat(opened.task("Task_PlanTravel").getAssignee()).isNull();
        assertThat(opened.task("Task_ObtainDocuments").getAssignee()).isEqualTo("iom.sweden");
        assertThat(register.find(opened.number()).orElseThrow().region()).isEqualTo("stockholm");
        assertThat(opened.answers().asMap())
                .containsEntry("transferredFrom", "south")
                .containsEntry("transferredTo", "stockholm")
                .containsEntry("county", "01");
    }

    @Test
    void afterATransferTheOldRegionNeitherSeesNorReports() {
        opened.report("coordinator.south", "transfer", Map.of("newCounty", "01"));

        assertThat(tasksSeenBy("coordinator.south")).isZero();
        assertThat(tasksSeenBy("coordinator.stockholm")).isEqualTo(4);
        assertThat(refusalOf(() -> opened.report("coordinator.south", "personMissing", Map.of())))
                .contains("no open case");
        assertThatCode(() -> opened.report("coordinator.stockholm", "personMissing", Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void underProtectedIdentityATransferTakesTheTasksFromNamedStaff() {
        opened.enter(Map.of("protectedIdentity", true));
        String decision = opened.task("Task_ObtainDocuments").getId();
        RegionalCase.asDo(engine, "iom.sweden", () -> engine.getTaskService().claim(decision, "iom.sweden"));
        opened.report("hotline", "personMissing", Map.of());
        String search = opened.task("Task_Search").getId();
        RegionalCase.asDo(
                engine, "coordinator.south", () -> engine.getTaskService().claim(search, "coordinator.south"));
        assertThat(tasksSeenBy("coordinator.south")).isPositive();

        opened.report("coordinator.south", "transfer", Map.of("newCounty", "01"));

        assertThat(tasksSeenBy("coordinator.south")).isZero();
        assertThat(opened.task("Task_Search").getAssignee()).isNull();
        assertThat(opened.tasks()).containsEntry("Task_Search", "coordinators-stockholm");
        assertThat(tasksSeenBy("iom.sweden")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iom.sweden", "mission.rou"})
    void whoIsNoCoordinatorOfTheRegionMovesNoCaseAndIsToldWhomToAsk(String user) {
        long before = instances();

        assertThat(refusalOf(() -> opened.report(user, "transfer", Map.of("newCounty", "01"))))
                .startsWith("What has happened? Only a coordinator of the region")
                .contains("ask the programme management");

        assertThat(instances()).isEqualTo(before);
        assertThat(opened.fact("region")).containsExactly("south", "south");
        assertThat(opened.answers().text("newCounty")).isEmpty();
        assertThat(tasksSeenBy("coordinator.stockholm")).isZero();
    }

    @Test
    void anEscortOnTheWayMovesNoCase() {
        engine.getRuntimeService().setVariable(opened.root().getId(), "escort", "operational");
        engine.getRuntimeService().setVariable(opened.root().getId(), "travelStage", "travelling");

        assertThat(refusalOf(() -> opened.report("escort", "transfer", Map.of("newCounty", "01"))))
                .contains("no open case");
    }

    @Test
    void aColleagueWhoIsNotNamedMovesNoProtectedCase() {
        opened.enter(Map.of("protectedIdentity", true));

        // nobody of the region is named yet, so nobody works with it
        assertThat(refusalOf(() -> opened.report("coordinator.south", "transfer", Map.of("newCounty", "01"))))
                .contains("no open case");
        assertThat(opened.fact("region")).containsExactly("south", "south");
    }

    /** Whether there is such a case, whose it is, whether it is protected, closed, and what is done or agreed in it. */
    @Test
    void whoMayNotLookAtTheCaseIsToldTheSameWhateverItsState() {
        String unknown = refusalOf(
                () -> ReportedCase.report(engine, "hotline", new CaseNumber("SR-2013-00041"), "death", Map.of()));
        assertThat(unknown).startsWith("Case number: ").doesNotContain("SR-2013-00041");
        long before = refusals("hotline");

        opened.report("coordinator.south", "personMissing", Map.of());
        List<String> told = new ArrayList<>();
        told.add(refusalOf(() -> opened.report("hotline", "personMissing", Map.of())));
        told.add(refusalOf(() -> opened.report("hotline", "moreSupport", Map.of())));
        told.add(refusalOf(() -> opened.report("hotline", "transfer", Map.of("newCounty", "14"))));
        told.add(refusalOf(() -> opened.report("hotline", "destinationChanged", Map.of())));
        told.add(refusalOf(() ->
                opened.report("hotline", "consentLayerWithdrawn", Map.of("withdrawnLayers", List.of("statistics")))));
        told.add(refusalOf(() -> opened.report("hotline", "reopen", Map.of())));
        opened.enter(Map.of("protectedIdentity", true));
        told.add(refusalOf(() -> opened.report("hotline", "personMissing", Map.of())));
        engine.getRuntimeService().deleteProcessInstance(opened.root().getId(), "for a test");
        register.close(opened.number(), Outcome.DECLINED, "south", "ROU");
        told.add(refusalOf(() -> opened.report("hotline", "newThreat", Map.of())));
        told.add(refusalOf(() -> opened.report("coordinator.west", "newThreat", Map.of())));

        assertThat(told).containsOnly(unknown);
        assertThat(refusals("hotline")).as("rows of the access log").isEqualTo(before + 8);
        assertThat(jdbc.sql("select count(*) from access_log where case_number = :number and act = 'REFUSED'"
                                + " and person = 'coordinator.west' and basis = 'NONE'")
                        .param("number", opened.number().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private long refusals(String person) {
        return jdbc.sql("select count(*) from access_log where person = :person and act = 'REFUSED'")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    @Test
    void theHotlineChangesNoDestination() {
        assertThat(refusalOf(() -> opened.report("hotline", "destinationChanged", Map.of())))
                .contains("call the coordinators of the region");
        assertThat(opened.tasks()).doesNotContainKey("Task_Confirm");
    }

    @Test
    void aTransferToTheSameRegionIsRefusedAndNothingOfItIsKept() {
        long before = instances();

        assertThat(refusalOf(() -> opened.report("coordinator.south", "transfer", Map.of("newCounty", "10"))))
                .startsWith("New county: ")
                .contains("another region");

        assertThat(instances()).isEqualTo(before);
        assertThat(opened.fact("county")).containsExactly("12", "12");
        assertThat(opened.tasks()).doesNotContainKey("Task_Receive");
    }

    @Test
    void whoWithdrawsSharingWithTheMissionIsNoLongerHandledThere() {
        engine.getTaskService().setAssignee(opened.task("Task_PrepareReception").getId(), "mission.rou");

        opened.report("hotline", "consentLayerWithdrawn", Map.of("withdrawnLayers", List.of("mission")));

        assertThat(opened.fact("consentMission")).containsExactly(false, false);
        assertThat(opened.fact("consentIom")).containsExactly(true, true);
        assertThat(opened.tasks())
                .containsEntry("Task_PrepareReception", "coordinators-south")
                .containsEntry("Task_ObtainDocuments", "iom-sweden")
                .containsEntry("Task_Decide", "coordinators-south")
                .containsKey("Task_HoldContact")
                .doesNotContainKey("Task_AnswerMapping");
        assertThat(opened.task("Task_PrepareReception").getAssignee()).isNull();
        assertThat(tasksSeenBy("mission.rou")).isZero();
        assertThat(opened.answers().asMap())
                .containsEntry("consentMission", false)
                .containsKey("consentMissionWithdrawnOn")
                .doesNotContainKey("consentIomWithdrawnOn");
    }

    /** No mission of Bulgaria takes part, so IOM in Sweden has done its work until now. */
    @Test
    void whoWithdrawsSharingWithTheMissionIsNotHandledByIomInItsPlace() {
        ReportedCase toBulgaria = ReportedCase.open(engine, caseFile, register, "BGR");
        assertThat(toBulgaria.tasks())
                .containsEntry("Task_PrepareReception", "iom-sweden")
                .containsEntry("Task_ObtainDocuments", "iom-sweden");
        engine.getTaskService()
                .setAssignee(toBulgaria.task("Task_PrepareReception").getId(), "iom.sweden");

        toBulgaria.report("hotline", "consentLayerWithdrawn", Map.of("withdrawnLayers", List.of("mission")));

        assertThat(toBulgaria.tasks())
                .containsEntry("Task_PrepareReception", "coordinators-south")
                // that is IOM's own
                .containsEntry("Task_ObtainDocuments", "iom-sweden");
        assertThat(toBulgaria.task("Task_PrepareReception").getAssignee()).isNull();
    }

    @Test
    void whoWithdrawsSharingWithIomAndContactIsLeftToTheCoordinators() {
        opened.report(
                "hotline", "consentLayerWithdrawn", Map.of("withdrawnLayers", List.of("iom", "contactAfterReturn")));

        assertThat(opened.tasks())
                .containsEntry("Task_ObtainDocuments", "coordinators-south")
                .containsEntry("Task_PrepareReception", "iom-mission-rou")
                .doesNotContainKeys("Task_AnswerMapping", "Task_HoldContact");
    }

    @Test
    void aPartThatIsNotGivenOrWithdrawnAlreadyIsRefusedByItsName() {
        opened.report("hotline", "consentLayerWithdrawn", Map.of("withdrawnLayers", List.of("authorities")));

        assertThat(refusalOf(() -> opened.report(
                        "coordinator.south",
                        "consentLayerWithdrawn",
                        Map.of("withdrawnLayers", List.of("iom", "statistics", "authorities")))))
                .startsWith("Consent withdrawn for: ")
                .contains("Sharing with authorities, Use in statistics and research.")
                .doesNotContain("Sharing with IOM");
        assertThat(opened.fact("consentIom")).containsExactly(true, true);
        assertThat(refusalOf(() -> opened.report(
                        "coordinator.south", "consentLayerWithdrawn", Map.of("withdrawnLayers", List.of()))))
                .startsWith("Consent withdrawn for: ");
    }

    @Test
    void whileOnePartIsBeingHandledAnotherCanBeWithdrawn() {
        opened.report("hotline", "consentLayerWithdrawn", Map.of("withdrawnLayers", List.of("iom")));

        assertThatCode(() -> opened.report(
                        "hotline", "consentLayerWithdrawn", Map.of("withdrawnLayers", List.of("mission"))))
                .doesNotThrowAnyException();
    }

    @Test
    void whoWithdrawsAllIsOfferedProtectionAndNothingElseGoesOn() {
        opened.report("mission.rou", "consentWithdrawn", Map.of());

        assertThat(opened.tasks()).isEqualTo(Map.of("Task_OfferProtection", "coordinators-south"));
        for (ConsentLayer layer : ConsentLayer.values()) {
            assertThat(opened.fact(layer.fact())).as(layer.fact()).containsExactly(false);
        }
        assertThat(opened.answers().asMap())
                .containsKeys(
                        "consentSupportWithdrawnOn", "consentIomWithdrawnOn", "consentContactAfterReturnWithdrawnOn")
                .doesNotContainKey("consentStatisticsWithdrawnOn");
        assertThat(refusalOf(() -> opened.report("coordinator.south", "consentWithdrawn", Map.of())))
                .contains("\"Offer protection\"");
    }

    @Test
    void aNewDestinationIsKnownInTheWholeCase() {
        opened.report("coordinator.south", "destinationChanged", Map.of());
        engine.getRuntimeService().setVariable(opened.root().getId(), "countryOfReturn", "NPL");

        opened.complete("Task_Confirm");

        assertThat(opened.fact("countryOfReturn")).containsExactly("NPL", "NPL");
        assertThat(opened.tasks())
                .containsEntry("Task_PrepareAgain", "iom-mission-npl")
                .containsEntry("Task_AnswerMapping", "iom-mission-npl")
                .doesNotContainKey("Task_PrepareReception");
        assertThat(register.find(opened.number()).orElseThrow().countryOfReturn())
                .isEqualTo("NPL");
    }

    @Test
    void withoutConsentTheNewMissionIsNotTold() {
        opened.report("coordinator.south", "destinationChanged", Map.of());
        engine.getRuntimeService().setVariable(opened.root().getId(), "countryOfReturn", "NPL");
        engine.getRuntimeService().setVariable(opened.root().getId(), "consentMission", false);

        opened.complete("Task_Confirm");

        assertThat(opened.fact("consentMission")).containsExactly(false, false);
        assertThat(opened.tasks())
                .containsEntry("Task_PrepareAgain", "coordinators-south")
                .containsEntry("Task_AnswerMapping", "coordinators-south");
    }

    @ParameterizedTest
    @ValueSource(strings = {"travelling", "returned"})
    void onTheWayTheDestinationCannotBeChanged(String stage) {
        opened.report("coordinator.south", "destinationChanged", Map.of());
        engine.getRuntimeService().setVariable(opened.root().getId(), "travelStage", stage);

        assertThat(refusalOf(() -> opened.complete("Task_Confirm")))
                .startsWith("Decision on the destination: ")
                .contains("Choose to keep it");
        assertThat(opened.tasks()).containsKey("Task_Confirm");
    }

    private long tasksSeenBy(String user) {
        return RegionalCase.as(
                engine,
                user,
                () -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(opened.number().value())
                        .count());
    }

    private long instances() {
        return jdbc.sql("select count(*) from act_hi_procinst")
                .query(Long.class)
                .single();
    }

    private static String refusalOf(Runnable report) {
        try {
            report.run();
        } catch (RuntimeException refused) {
            assertThat(refused.getClass().getSimpleName()).isIn("InvalidRequestException", "BadUserRequestException");
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("Nothing was refused.");
    }
}
