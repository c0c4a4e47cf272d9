package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.saferreturn.access.RegionalCase.as;
import static se.saferreturn.access.RegionalCase.asDo;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.Task;
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
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.form.TestProcesses;
import se.saferreturn.protection.NamedStaff;
import se.saferreturn.routing.Groups;

/** Nobody decides on what they wrote themselves. */
@ApplicationTest
class SecondPersonTest {

    private static final String FIRST = "approver";
    private static final String SECOND = "approver.two";
    private static final Map<String, Object> DECISION = Map.of("decisionNote", "Yes");
    private static final String DECISION_JSON =
            "{\"variables\": {\"decisionNote\": {\"value\": \"Yes\", \"type\": \"String\"}}}";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    CaseFile caseFile;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private TestProcesses processes;
    private String caseNumber;
    private String decide;

    @BeforeEach
    void firstPersonAssesses() {
        processes = TestProcesses.deploy(engine);
        caseNumber = processes
                .submitStart("several-starts", Map.of("personName", "Tove Tvåsam-Test"))
                .getBusinessKey();
        String assess = task("Task_Assess").getId();
        asDo(engine, FIRST, () -> {
            tasks.claim(assess, FIRST);
            engine.getFormService().submitTaskForm(assess, Map.of("assessmentNote", "Safe"));
        });
        decide = task("Task_Decide").getId();
    }

    @AfterEach
    void remove() {
        processes.close();
    }

    @Test
    void theFirstPersonGetsPastNoDoorOfTheServices() {
        asDo(engine, FIRST, () -> {
            refused(() -> tasks.claim(decide, FIRST));
            refused(() -> tasks.setAssignee(decide, FIRST));
            refused(() -> engine.getFormService().submitTaskForm(decide, DECISION));
            refusedInSomeWay(() -> tasks.complete(decide));
            refusedInSomeWay(() -> tasks.complete(decide, Map.of()));
            refusedInSomeWay(() -> tasks.resolveTask(decide));
            refusedInSomeWay(() -> tasks.delegateTask(decide, FIRST));
            refusedInSomeWay(() -> {
                Task task = tasks.createTaskQuery().taskId(decide).singleResult();
                task.setAssignee(FIRST);
                tasks.saveTask(task);
            });
        });

        assertThat(task("Task_Decide").getAssignee()).isNull();
    }

    @Test
    void underProtectedIdentityItWaitsForTheWholeGroupUntilASecondPersonIsNamed(@Autowired NamedStaff staff) {
        CaseNumber number = new CaseNumber(caseNumber);
        staff.protect(number);
        staff.name(number, Groups.RISK_APPROVERS, Set.of(FIRST), "supervisor");
        assertThat(candidates()).containsExactly(Groups.RISK_APPROVERS);

        asDo(engine, SECOND, () -> tasks.claim(decide, SECOND));

        assertThat(candidates()).containsExactly(SECOND);
        assertThat(staff.named(number)).isEqualTo(Map.of(Groups.RISK_APPROVERS, Set.of(FIRST, SECOND)));
        asDo(engine, SECOND, () -> engine.getFormService().submitTaskForm(decide, DECISION));
        assertThat(tasks.createTaskQuery().taskId(decide).count()).isZero();
    }

    private List<String> candidates() {
        return tasks.getIdentityLinksForTask(decide).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(link -> link.getUserId() == null ? link.getGroupId() : link.getUserId())
                .toList();
    }

    @Test
    void nobodyElseGivesItToThemEither() {
        refused(() -> tasks.setAssignee(decide, FIRST));
        refused(() -> tasks.claim(decide, FIRST));
        refused(() -> tasks.delegateTask(decide, FIRST));
        refused(() -> {
            Task task = task("Task_Decide");
            task.setAssignee(FIRST);
            tasks.saveTask(task);
        });

        assertThat(task("Task_Decide").getAssignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "assignee"})
    void theFirstPersonClaimsByNoDoorOfTheRestApis(String door) {
        String body = "{\"userId\": \"" + FIRST + "\"}";

        assertRefused(rest().post("/task/" + decide + "/" + door, body));
        assertRefused(webApp().post("/camunda/api/engine/engine/default/task/" + decide + "/" + door, body));
        assertThat(task("Task_Decide").getAssignee()).isNull();
    }

    @Test
    void theFirstPersonSubmitsByNoDoorOfTheRestApis() {
        assertRefused(rest().post("/task/" + decide + "/submit-form", DECISION_JSON));
        assertRefused(
                webApp().post("/camunda/api/engine/engine/default/task/" + decide + "/submit-form", DECISION_JSON));
        assertThat(rest().post("/task/" + decide + "/complete", "{}").statusCode())
                .isEqualTo(400);
        assertThat(task("Task_Decide")).isNotNull();
    }

    @Test
    void whoGotTheTaskBeforeTheyWroteTheFirstFormDoesNotDecideEither() {
        tasks.setAssignee(decide, SECOND);
        submitAnotherFormAs(SECOND);

        asDo(engine, SECOND, () -> refused(() -> engine.getFormService().submitTaskForm(decide, DECISION)));

        assertThat(task("Task_Decide").getId()).isEqualTo(decide);
    }

    @Test
    void aSecondPersonClaimsAndDecides() {
        asDo(engine, SECOND, () -> {
            tasks.claim(decide, SECOND);
            engine.getFormService().submitTaskForm(decide, DECISION);
        });

        assertThat(task("Task_Decide")).isNull();
    }

    @Test
    void inAnotherPartOfTheCaseTheyMayDecide() {
        String elsewhere = task("Task_DecideElsewhere").getId();

        as(engine, FIRST, () -> {
            tasks.claim(elsewhere, FIRST);
            engine.getFormService().submitTaskForm(elsewhere, DECISION);
            return FIRST;
        });

        assertThat(task("Task_DecideElsewhere")).isNull();
    }

    /** Another form that the decision is about, for the case as a whole. */
    private void submitAnotherFormAs(String person) {
        caseFile.append(new CaseFileEntry(
                new CaseNumber(caseNumber), "another-form", 1, CaseFileEntry.WHOLE_CASE, null, person, Answers.none()));
    }

    private Task task(String key) {
        return processes.task(caseNumber, key);
    }

    private static void refused(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("You assessed, planned or requested this yourself; a second person has to decide. Leave the"
                        + " task to a colleague.");
    }

    private static void refusedInSomeWay(ThrowingCallable action) {
        assertThat(catchThrowable(action)).isNotNull();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("a second person has to decide");
    }

    private HttpUser rest() {
        return HttpUser.withPassword(port, FIRST, DemoUsers.password(environment));
    }

    private HttpUser webApp() {
        return HttpUser.withSession(port, "tasklist", FIRST, DemoUsers.password(environment));
    }
}
