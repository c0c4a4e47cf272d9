package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.staff.KnownStaff;
import se.saferreturn.staff.Person;
import se.saferreturn.staff.Staff;
import se.saferreturn.staff.StaffDirectory;

/** What was for the one group that signed everything, in models and in the database, is for those that came of it. */
@ApplicationTest
class FormerApproversTest {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V14__approvers_are_two_groups.sql");

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    NamedStaff named;

    @Autowired
    KnownStaff knownStaff;

    @Autowired
    StaffDirectory directory;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void remove() {
        deployments.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }

    @ParameterizedTest
    @CsvSource({
        "before-travel, Task_ApproveRisk, approvers, risk-approvers",
        "grant-payment, Task_ApproveGrant, approvers, grant-approvers",
        "of-a-designer, Task_LookAtIt, approvers, grant-approvers risk-approvers",
        // nor does a model give a decision to others
        "before-travel, Task_ApproveRisk, grant-approvers, risk-approvers",
        "grant-payment, Task_ApproveGrant, risk-approvers, grant-approvers",
        "of-a-designer, Task_LookAtIt, escorts, escorts"
    })
    void aTaskOfAnOlderModelComesToWhoeverDecidesToday(String process, String task, String inModel, String groups) {
        assertThat(candidates(waiting(process, task, inModel))).containsExactlyInAnyOrder(groups.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "before-travel, Task_ApproveRisk, risk-approvers",
        "grant-payment, Task_ApproveGrant, grant-approvers",
        "of-a-designer, Task_LookAtIt, grant-approvers risk-approvers"
    })
    void aTaskThatWaitsWhenTheGroupsChangeIsNotLeftToNobody(String process, String key, String groups)
            throws IOException {
        Task task = waiting(process, key, "escorts");
        for (String table : List.of("act_ru_identitylink", "act_hi_identitylink")) {
            jdbc.update("update " + table + " set group_id_ = 'approvers' where task_id_ = ?", task.getId());
        }
        assertThat(candidates(task)).containsExactly("approvers");

        migrate();
        migrate();

        assertThat(candidates(task)).containsExactlyInAnyOrder(groups.split(" ", -1));
        assertThat(engine.getHistoryService()
                        .createHistoricIdentityLinkLogQuery()
                        .taskId(task.getId())
                        .list())
                .extracting(HistoricIdentityLinkLog::getGroupId)
                .containsExactlyInAnyOrder(groups.split(" ", -1));
    }

    @Test
    void whoIsNamedForAProtectedCaseStaysNamed() throws IOException {
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);
        named.protect(number);
        named.name(number, "approvers", Set.of("approver.two"), "supervisor");
        named.name(number, "escorts", Set.of("escort"), "supervisor");

        migrate();

        assertThat(named.named(number))
                .isEqualTo(Map.of(
                        "risk-approvers",
                        Set.of("approver.two"),
                        "grant-approvers",
                        Set.of("approver.two"),
                        "escorts",
                        Set.of("escort")));
    }

    @Test
    void whoWasKnownInTheFormerGroupCanBeChosenInBoth() throws IOException {
        String id = "asta.pahittad";
        knownStaff.seen(new Staff.Member(new Person(id, Set.of("approvers", "escorts")), "Asta", "Påhittad"));

        migrate();

        for (String group : List.of("risk-approvers", "grant-approvers", "escorts")) {
            assertThat(directory.of(group))
                    .extracting(StaffDirectory.Colleague::id)
                    .contains(id);
        }
        assertThat(directory.of("approvers")).isEmpty();
    }

    private void migrate() throws IOException {
        jdbc.execute(Files.readString(MIGRATION));
    }

    private Task waiting(String process, String task, String group) {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn",
                        Bpmn.createExecutableProcess(process)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask(task)
                                .camundaCandidateGroups(group)
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        deployments.add(deployment);
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        String number = caseFile.open(CaseSeries.RETURN_CASE).value();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(engine.getRuntimeService()
                        .startProcessInstanceById(definition, number)
                        .getId())
                .singleResult();
    }

    private List<String> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
