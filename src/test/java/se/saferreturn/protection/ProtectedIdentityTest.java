package se.saferreturn.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.saferreturn.access.RegionalCase.asDo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.Door;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.staff.Person;

/** Tasks of a case with protected identity go to named staff. */
@ApplicationTest
class ProtectedIdentityTest {

    private static final String PROCESS = "protected-case";
    private static final String FIRST = "coordinator.south";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    NamedStaff staff;

    @Autowired
    ProtectedCases cases;

    @Autowired
    CaseAccess access;

    CaseNumber number;

    @BeforeEach
    void openCase() {
        engine.getRepositoryService()
                .createDeployment()
                .name(PROCESS)
                .enableDuplicateFiltering(true)
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .parallelGateway("split")
                                .userTask("first")
                                .camundaCandidateGroups("coordinators-south")
                                .userTask("next")
                                .camundaCandidateGroups("coordinators-south")
                                .endEvent()
                                .moveToNode("split")
                                .userTask("second")
                                .camundaCandidateGroups("coordinators-south")
                                .endEvent()
                                .moveToNode("split")
                                .userTask("escort")
                                .camundaCandidateGroups("escorts")
                                .endEvent()
                                .moveToNode("split")
                                .userTask("alarm")
                                .camundaCandidateGroups("supervisors")
                                .endEvent()
                                .done())
                .deploy();
        number = caseFile.open(CaseSeries.RETURN_CASE);
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, number.value(), Map.of("region", "south"))
                .getId();
        register.register(number, instance, "12", false);
    }

    @Test
    void aFormThatSaysSoProtectsTheCaseForGood() {
        enter(true);
        enter(false);

        assertThat(access.find(coordinator(), Door.CASE_FILE, number)).isEmpty();
    }

    @Test
    void aCaseWithoutProtectionIsWithTheWholeGroup() {
        enter(false);
        claim("first");

        assertThat(candidates("second")).containsExactly("coordinators-south");
    }

    @Test
    void theFirstOfAGroupToClaimIsNamedAndHasItsOtherTasks() {
        enter(true);
        assertThat(candidates("first")).containsExactly("coordinators-south");

        claim("first");

        assertThat(candidates("first")).containsExactly(FIRST);
        assertThat(candidates("second")).containsExactly(FIRST);
        assertThat(candidates("escort")).containsExactly("escorts");
        assertThat(staff.named(number)).isEqualTo(Map.of("coordinators-south", Set.of(FIRST)));
        assertThat(access.find(coordinator(), Door.CASE_FILE, number)).isPresent();
    }

    @Test
    void tasksThatComeLaterGoToThem() {
        enter(true);
        claim("first");

        String first = task("first").getId();
        asDo(engine, FIRST, () -> engine.getFormService().submitTaskForm(first, Map.of()));

        assertThat(candidates("next")).containsExactly(FIRST);
    }

    @Test
    void whoHasClaimedATaskWhenItIsProtectedIsNamed() {
        claim("second");

        enter(true);

        assertThat(candidates("first")).containsExactly(FIRST);
    }

    @Test
    void beforeSomebodyIsNamedTheFormIsClosedToCandidates() {
        enter(true);
        String first = task("first").getId();

        assertThatThrownBy(() -> asDo(engine, FIRST, () -> tasks.getVariables(first)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void anotherOfTheGroupNeitherSeesNorClaimsWhatIsWithNamedStaff() {
        enter(true);
        claim("first");
        String second = task("second").getId();

        engine.getIdentityService().setAuthentication("coordinator.new", List.of("coordinators-south"));
        try {
            assertThat(tasks.createTaskQuery().taskId(second).count()).isZero();
            assertThatThrownBy(() -> tasks.claim(second, "coordinator.new")).isInstanceOf(AuthorizationException.class);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void othersCanBeNamedInsteadAndWhoIsNamedNoMoreLosesTheirTasks() {
        enter(true);
        claim("first");

        staff.name(number, "coordinators-south", Set.of("coordinator.new"), "supervisor");

        assertThat(candidates("first")).containsExactly("coordinator.new");
        assertThat(task("first").getAssignee()).isNull();
        assertThat(access.find(coordinator(), Door.CASE_FILE, number)).isEmpty();
    }

    @Test
    void alarmsForSupervisorsStayWithThemAll() {
        enter(true);
        tasks.claim(task("alarm").getId(), "supervisor");

        assertThat(candidates("alarm")).containsExactly("supervisors");
    }

    @Test
    void erasingTheCaseForgetsWhoWasNamed(@Autowired List<ErasedWithCase> keepers) {
        enter(true);
        claim("first");

        keepers.stream().filter(keeper -> keeper instanceof ProtectedCases).forEach(keeper -> keeper.erase(number));

        assertThat(staff.named(number)).isEmpty();
    }

    @Test
    void aCaseThatIsCarriedOnKeepsItsNamedStaff() {
        enter(true);
        claim("first");
        CaseNumber next = caseFile.open(CaseSeries.RETURN_CASE);

        caseFile.append(new CaseFileEntry(
                next,
                "carried-over",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                "somebody",
                Answers.of(Map.of("protectedIdentity", true, "previousCaseNumber", number.value()))));

        assertThat(staff.named(next)).isEqualTo(Map.of("coordinators-south", Set.of(FIRST)));
    }

    @Test
    void theFirstToClaimStandsInTheAccessLogAsNamed(@Autowired AccessLog log) {
        enter(true);
        claim("first");

        assertThat(log.of(number))
                .extracting(LoggedAccess::access)
                .contains(new Access(FIRST, Act.CHANGED, number, "named staff", Basis.HOLDS_TASK));
    }

    @Test
    void protectingACaseProtectsTheOneItCarriesOnTheOneThatJoinedAndTheEnquiry() {
        CaseNumber previous = registered();
        CaseNumber joining = registered();
        CaseNumber enquiry = caseFile.open(CaseSeries.HOTLINE_ENQUIRY);
        register.link(number, previous);
        register.join(joining, number);
        enter(number, Map.of("enquiryNumber", enquiry.value()));

        enter(true);

        assertThat(List.of(previous, joining, enquiry)).allMatch(cases::isProtected);
    }

    @Test
    void protectingAnOldFileProtectsWhatCameFromIt() {
        CaseNumber previous = registered();
        CaseNumber enquiry = caseFile.open(CaseSeries.HOTLINE_ENQUIRY);
        register.link(number, previous);
        enter(enquiry, Map.of("referredAs", previous.value()));
        claim("first");

        staff.protect(enquiry);

        assertThat(List.of(previous, number)).allMatch(cases::isProtected);
        assertThat(candidates("second")).containsExactly(FIRST);
        assertThat(access.find(coordinator(), Door.CASE_FILE, number)).isPresent();
    }

    @Test
    void aLinkThatIsMadeLaterProtectsBothWays() {
        enter(true);
        claim("first");
        CaseNumber previous = registered();
        CaseNumber joining = registered();
        CaseNumber enquiry = caseFile.open(CaseSeries.HOTLINE_ENQUIRY);

        register.link(number, previous);
        register.join(joining, number);
        enter(enquiry, Map.of("referredAs", number.value()));

        assertThat(List.of(previous, joining, enquiry)).allMatch(cases::isProtected);
        // who is named here may read the closed case, in which nobody can claim a task any more
        assertThat(staff.named(previous)).isEqualTo(Map.of("coordinators-south", Set.of(FIRST)));

        CaseNumber another = registered();
        register.link(another, joining);
        assertThat(cases.isProtected(another)).isTrue();
    }

    @Test
    void filesThatAreNotLinkedStayAsTheyAre() {
        CaseNumber other = registered();
        register.link(registered(), other);

        enter(true);

        assertThat(cases.isProtected(other)).isFalse();
    }

    @Test
    void staffAreNamedForProtectedCasesOnly() {
        assertThatThrownBy(() -> staff.name(number, "coordinators-south", Set.of(FIRST), "supervisor"))
                .hasMessageContaining("Protect the case first");
    }

    private void enter(boolean protectedIdentity) {
        caseFile.append(new CaseFileEntry(
                number,
                "a-form",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                "somebody",
                Answers.of(Map.of("protectedIdentity", protectedIdentity))));
    }

    private void enter(CaseNumber file, Map<String, Object> answers) {
        caseFile.append(
                new CaseFileEntry(file, "a-form", 1, CaseFileEntry.WHOLE_CASE, null, "somebody", Answers.of(answers)));
    }

    private CaseNumber registered() {
        CaseNumber other = caseFile.open(CaseSeries.RETURN_CASE);
        register.register(other, "test-" + other, "12", false);
        register.place(other, "south", null);
        return other;
    }

    private void claim(String key) {
        String id = task(key).getId();
        asDo(engine, FIRST, () -> tasks.claim(id, FIRST));
    }

    private static Person coordinator() {
        return new Person(FIRST, Set.of("coordinators-south"));
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(key)
                .singleResult();
    }

    private Set<String> candidates(String key) {
        return tasks.getIdentityLinksForTask(task(key).getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(link -> link.getUserId() == null ? link.getGroupId() : link.getUserId())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
