package se.saferreturn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.staff.Person;

/** The policy alone: who may pass which door to a case that stands like this. */
class AccessPolicyTest {

    private static final Person OWNER = person("karin", "coordinators-south");
    private static final Person IOM = person("ingrid", "iom-sweden");
    private static final Person MISSION = person("ramona", "iom-mission-rou");

    @Test
    void coordinatorsReadTheFilesOfTheirRegionOpenOrClosed() {
        assertThat(find(OWNER, Door.CASE_FILE, admitted())).contains(Basis.REGION);
        assertThat(find(OWNER, Door.CASE_FILE, closed())).contains(Basis.REGION);
        assertThat(find(person("nils", "coordinators-north"), Door.CASE_FILE, admitted()))
                .isEmpty();
    }

    @Test
    void coordinatorsOfAnotherRegionReadTheFileWhileTheyHoldATask() {
        Person other = person("nils", "coordinators-north");

        assertThat(find(other, Door.CASE_FILE, admitted(heldBy("nils")))).contains(Basis.HOLDS_TASK);
        assertThat(find(other, Door.CASE_FILE, admitted(offeredTo("coordinators-north"))))
                .isEmpty();
    }

    @Test
    void iomReadsTheFileFromTheCoordinatorsAdmissionOn() {
        assertThat(find(IOM, Door.CASE_FILE, admitted())).contains(Basis.IOM);
        assertThat(find(IOM, Door.CASE_FILE, facts(false, true, true, true, false)))
                .contains(Basis.IOM);
        assertThat(find(IOM, Door.CASE_FILE, facts(false, true, true, false, false)))
                .isEmpty();
        assertThat(find(IOM, Door.CASE_FILE, closed())).isEmpty();
    }

    @Test
    void aMissionReadsFilesOfItsCountryFromTheJointAdmissionOn() {
        assertThat(find(MISSION, Door.CASE_FILE, admitted())).contains(Basis.IOM);
        assertThat(find(MISSION, Door.CASE_FILE, facts(false, true, true, true, false)))
                .isEmpty();
        assertThat(find(person("nirmala", "iom-mission-npl"), Door.CASE_FILE, admitted()))
                .isEmpty();
        assertThat(find(MISSION, Door.CASE_FILE, closed())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Door.class,
            names = {"TASK_FORM", "DRAFT", "CASE_OVERVIEW", "CASE_FILE", "REPORT_EVENT"})
    void aWithdrawnConsentClosesEvenWhatWasClaimedBefore(Door door) {
        CaseStanding withoutIom = facts(false, false, true, true, true, heldBy("ingrid"), heldBy("ramona"));
        CaseStanding withoutMission = facts(false, true, false, true, true, heldBy("ingrid"), heldBy("ramona"));

        assertThat(find(IOM, door, withoutIom)).isEmpty();
        assertThat(find(MISSION, door, withoutIom)).isPresent();
        assertThat(find(MISSION, door, withoutMission)).isEmpty();
        assertThat(find(IOM, door, withoutMission)).isPresent();
    }

    @Test
    void protectedIdentityIsOpenToNamedStaffAlone() {
        CaseStanding standing = protectedFor(Map.of("coordinators-south", Set.of("karin")));

        assertThat(find(OWNER, Door.CASE_FILE, standing)).contains(Basis.NAMED);
        assertThat(find(person("sofia", "coordinators-south"), Door.CASE_FILE, standing))
                .isEmpty();
        assertThat(find(IOM, Door.CASE_FILE, standing)).isEmpty();
        assertThat(find(OWNER, Door.CASE_FILE, protectedFor(Map.of()))).isEmpty();
    }

    @Test
    void whoIsNamedForAGroupThatTheyHaveLeftIsKeptOut() {
        CaseStanding standing = protectedFor(Map.of("coordinators-east", Set.of("karin")));

        assertThat(find(OWNER, Door.CASE_FILE, standing)).isEmpty();
    }

    @Test
    void aCandidateMayClaimWhatTheyMayNotReadYet() {
        CaseStanding waiting = protectedFor(Map.of(), offeredTo("coordinators-south"));

        assertThat(AccessPolicy.mayClaim(OWNER, waiting)).isTrue();
        assertThat(find(OWNER, Door.TASK_FORM, waiting)).isEmpty();
        assertThat(AccessPolicy.mayClaim(person("sune", "supervisors"), waiting))
                .isFalse();
    }

    @Test
    void whatIsStillOfferedIsClaimedByNobodyFromWhomTheConsentWasWithdrawn() {
        TaskParties[] offered = {offeredTo("iom-sweden"), offeredTo("iom-mission-rou")};
        CaseStanding withoutIom = facts(false, false, true, true, true, offered);
        CaseStanding withoutMission = facts(false, true, false, true, true, offered);

        assertThat(AccessPolicy.mayClaim(IOM, withoutIom)).isFalse();
        assertThat(AccessPolicy.mayClaim(MISSION, withoutIom)).isTrue();
        assertThat(AccessPolicy.mayClaim(MISSION, withoutMission)).isFalse();
        assertThat(AccessPolicy.mayClaim(IOM, withoutMission)).isTrue();
    }

    @Test
    void onlySupervisorsSeeEveryRow() {
        assertThat(AccessPolicy.seesEveryRow(person("sune", "supervisors"))).isTrue();
        assertThat(AccessPolicy.seesEveryRow(OWNER)).isFalse();
        assertThat(AccessPolicy.seesEveryRow(person("nobody"))).isFalse();
    }

    @Test
    void whatIsClosedForAllCasesIsNotShownAtAll() {
        assertThat(AccessPolicy.mayPass(OWNER, Door.CASE_FILE)).isTrue();
        assertThat(AccessPolicy.mayPass(OWNER, Door.ACCESS_LOG)).isFalse();
        assertThat(AccessPolicy.mayPass(person("sune", "supervisors"), Door.CASE_FILE))
                .isFalse();
        assertThat(AccessPolicy.mayPass(person("lovisa", "log-reviewers"), Door.ACCESS_LOG))
                .isTrue();
    }

    @Test
    void supervisorsSeeEveryRowAndEveryCourseAndNoPerson() {
        Person supervisor = person("sune", "supervisors");

        assertThat(Stream.of(Door.values())
                        .filter(door -> find(supervisor, door, admitted()).isPresent()))
                .containsExactlyInAnyOrder(
                        Door.TASK_ROW,
                        Door.CASE_SEARCH,
                        Door.CASE_OVERVIEW,
                        Door.NAME_STAFF,
                        Door.PROCESSES,
                        Door.MODELS,
                        Door.STATISTICS);
    }

    @ParameterizedTest
    @CsvSource({"camunda-admin", "process-designers", "statisticians"})
    void whoLooksAfterTheSystemReachesNoCaseEvenWithATaskInHand(String group) {
        Person person = person("arvid", group);

        assertThat(Stream.of(Door.TASK_ROW, Door.TASK_FORM, Door.CASE_OVERVIEW, Door.CASE_FILE, Door.RISK_ASSESSMENTS)
                        .filter(door -> find(person, door, admitted(heldBy("arvid"), offeredTo(group)))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void whoAttestsMoneyReadsNeitherRiskNorFile() {
        Person attests = person("greta", "grant-approvers");
        CaseStanding standing = admitted(heldBy("greta"), offeredTo("grant-approvers"));

        assertThat(Stream.of(Door.values())
                        .filter(door -> find(attests, door, standing).isPresent()))
                .containsExactlyInAnyOrder(
                        Door.TASK_ROW, Door.TASK_FORM, Door.DRAFT, Door.CASE_OVERVIEW, Door.CORRECT_ANSWER);
        assertThat(AccessPolicy.mayClaim(attests, admitted(offeredTo("risk-approvers"))))
                .isFalse();
    }

    @Test
    void whoSignsARiskReadsItFromTheMomentItIsOffered() {
        Person signs = person("rikard", "risk-approvers");

        assertThat(find(signs, Door.RISK_ASSESSMENTS, admitted(offeredTo("risk-approvers"))))
                .contains(Basis.CANDIDATE);
        assertThat(find(signs, Door.CASE_FILE, admitted(heldBy("rikard")))).contains(Basis.HOLDS_TASK);
        assertThat(find(signs, Door.RISK_ASSESSMENTS, admitted(offeredTo("grant-approvers"))))
                .isEmpty();
        assertThat(AccessPolicy.mayClaim(signs, admitted(offeredTo("grant-approvers"))))
                .isFalse();
    }

    /** The alarm shows nobody, so that protected identity does not keep it from whoever is there. */
    @Test
    void logReviewersDoTheirOwnTasksAndReachNothingElseOfTheCase() {
        Person reviewer = person("lovisa", "log-reviewers");
        CaseStanding standing = protectedFor(Map.of(), heldBy("lovisa"), offeredTo("log-reviewers"));

        assertThat(AccessPolicy.mayClaim(reviewer, standing)).isTrue();
        assertThat(Stream.of(Door.values())
                        .filter(door -> find(reviewer, door, standing).isPresent()))
                .containsExactlyInAnyOrder(Door.TASK_ROW, Door.TASK_FORM, Door.DRAFT, Door.ACCESS_LOG);
        assertThat(Stream.of(Door.TASK_ROW, Door.TASK_FORM, Door.DRAFT)
                        .filter(door -> find(reviewer, door, admitted(heldBy("sune"), offeredTo("supervisors")))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void financeNeverSeesTheFile() {
        assertThat(find(person("filippa", "finance"), Door.CASE_FILE, admitted(heldBy("filippa"))))
                .isEmpty();
        assertThat(find(person("filippa", "finance"), Door.TASK_FORM, admitted(heldBy("filippa"))))
                .isPresent();
    }

    @Test
    void whoIsOnDutyOpensACaseInAnEmergencyEvenAProtectedOne() {
        Person onDuty = person("cecilia", "coordinators-central", "duty-coordinators");
        CaseStanding standing = protectedFor(Map.of());

        assertThat(find(onDuty, Door.CASE_FILE, standing)).isEmpty();
        assertThat(AccessPolicy.find(onDuty, Door.CASE_FILE, standing, true)).contains(Basis.EMERGENCY);
        assertThat(AccessPolicy.find(OWNER, Door.CASE_FILE, standing, true)).isEmpty();
    }

    @Test
    void whoIsInByEmergencyAloneNeitherMovesTheCaseNorClaimsInIt() {
        Person onDuty = person("cecilia", "coordinators-central", "duty-coordinators");
        for (CaseStanding standing : List.of(admitted(), protectedFor(Map.of()))) {
            assertThat(AccessPolicy.find(onDuty, Door.REPORT_EVENT, standing, true))
                    .isPresent();
            assertThat(AccessPolicy.find(onDuty, Door.TRANSFER_CASE, standing, true))
                    .isEmpty();
            assertThat(AccessPolicy.find(onDuty, Door.TASK_FORM, standing, true))
                    .isEmpty();
            assertThat(AccessPolicy.mayClaim(onDuty, standing.at(offeredTo("coordinators-south"))))
                    .isFalse();
        }
    }

    @Test
    void onlyCoordinatorsOfTheOwnRegionMoveACase() {
        assertThat(find(OWNER, Door.TRANSFER_CASE, admitted())).contains(Basis.REGION);
        assertThat(find(OWNER, Door.TRANSFER_CASE, protectedFor(Map.of("coordinators-south", Set.of("karin")))))
                .contains(Basis.NAMED);
        assertThat(find(OWNER, Door.TRANSFER_CASE, protectedFor(Map.of("coordinators-south", Set.of("kalle")))))
                .isEmpty();
        assertThat(Stream.of(
                                IOM,
                                MISSION,
                                person("hjordis", "hotline"),
                                person("edda", "escorts"),
                                person("nils", "coordinators-north"),
                                person("karin", "coordinators-north", "hotline"))
                        .filter(person -> find(person, Door.TRANSFER_CASE, admitted(heldBy(person.id())))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void whoIsNamedForAnotherGroupDoesNotMoveAProtectedCase() {
        Person both = person("karin", "coordinators-south", "hotline");

        assertThat(find(both, Door.TRANSFER_CASE, protectedFor(Map.of("hotline", Set.of("karin")))))
                .isEmpty();
    }

    @Test
    void aMissionMayHaveAnEndedCaseOfItsCountryOpenedAgainAndReadsNothingOfIt() {
        assertThat(find(MISSION, Door.REPORT_EVENT, closed())).contains(Basis.IOM);
        assertThat(find(person("nirmala", "iom-mission-npl"), Door.REPORT_EVENT, closed()))
                .isEmpty();
        assertThat(find(MISSION, Door.REPORT_EVENT, facts(true, true, false, true, true)))
                .isEmpty();
        assertThat(find(MISSION, Door.CASE_OVERVIEW, closed())).isEmpty();
    }

    @Test
    void theHotlineMayReportOnAnyCaseAndReadsNone() {
        Person hotline = person("hjordis", "hotline");

        assertThat(find(hotline, Door.REPORT_EVENT, admitted())).contains(Basis.OFFICE);
        assertThat(find(hotline, Door.CASE_OVERVIEW, admitted())).isEmpty();
        assertThat(find(hotline, Door.CASE_FILE, admitted())).isEmpty();
    }

    @Test
    void whatADoorOpensIsHeldInNobodysHandsButItsRoles() {
        assertThat(Arrays.stream(Door.values())
                        .filter(door -> Stream.of(Role.values())
                                .allMatch(
                                        role -> AccessRules.reaches(door, role).isEmpty())))
                .as("doors that open to nobody")
                .isEmpty();
    }

    private static Optional<Basis> find(Person person, Door door, CaseStanding standing) {
        return AccessPolicy.find(person, door, standing, false);
    }

    private static Person person(String id, String... groups) {
        return new Person(id, Set.of(groups));
    }

    private static CaseStanding admitted(TaskParties... tasks) {
        return facts(false, true, true, true, true, tasks);
    }

    private static CaseStanding closed() {
        return facts(true, true, true, true, true);
    }

    private static CaseStanding facts(
            boolean closed,
            boolean consentIom,
            boolean consentMission,
            boolean byCoordinator,
            boolean byIom,
            TaskParties... tasks) {
        return new CaseStanding(
                new ReturnCaseFacts("south", "ROU", closed, consentIom, consentMission, byCoordinator, byIom, false),
                List.of(tasks),
                null);
    }

    private static CaseStanding protectedFor(Map<String, Set<String>> named, TaskParties... tasks) {
        return new CaseStanding(admitted().returnCase(), List.of(tasks), named);
    }

    private static TaskParties heldBy(String user) {
        return new TaskParties(user, Set.of(), Set.of("somebody"));
    }

    private static TaskParties offeredTo(String group) {
        return new TaskParties(null, Set.of(), Set.of(group));
    }
}
