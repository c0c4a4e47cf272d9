package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.routing.Groups;

/** Who is in two groups does not approve their own work either: not what they assessed, planned or requested. */
@ApplicationTest
class SecondPersonInTheProgrammeTest {

    private static final String BOTH = "coordinator.and.approver";
    private static final String SECOND = "approver";
    private static final List<String> GROUPS = List.of(
            Groups.RISK_APPROVERS,
            Groups.GRANT_APPROVERS,
            "coordinators-south",
            "coordinators-stockholm",
            "coordinators-bergslagen",
            "iom-mission-rou");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    /**
     * Somebody's own work and the decision on it.
     *
     * @param work name of the task, done by the person who is in both groups
     * @param decision name of the task
     * @param approval answers that approve
     */
    record Approval(String scenario, String work, String decision, Map<String, Object> approval) {

        @Override
        public String toString() {
            return work + ", " + decision;
        }
    }

    static Stream<Arguments> approvals() {
        return Stream.of(
                        new Approval(
                                "S5",
                                "Assess risk",
                                "Approve high risk",
                                Map.of("riskApproval", "approved", "riskApprovalReason", "Jag litar på mig själv.")),
                        new Approval(
                                "S5",
                                "Make safety plan",
                                "Approve high risk",
                                Map.of("riskApproval", "approved", "riskApprovalReason", "Planen är min och bra.")),
                        new Approval(
                                "S1",
                                "Make reintegration plan",
                                "Approve grant",
                                Map.of("grantApproval", "approved", "grantApprovalReason", "Jag planerade det ju.")),
                        new Approval(
                                "S1",
                                "Agree reintegration plan",
                                "Approve grant",
                                Map.of("grantApproval", "approved", "grantApprovalReason", "Vi kom ju överens.")),
                        new Approval(
                                "S4",
                                "Secure child",
                                "Sign child safeguards",
                                Map.of(
                                        "childSafeguardsSigned",
                                        "approved",
                                        "childSafeguardsSignedReason",
                                        "Jag litar på mig själv.")),
                        new Approval(
                                "S1",
                                "Request grant",
                                "Approve grant",
                                Map.of("grantApproval", "approved", "grantApprovalReason", "Jag litar på mig själv.")))
                .map(Arguments::of);
    }

    @BeforeEach
    void hireSomebodyForTwoJobs() {
        User user = identities.newUser(BOTH);
        user.setPassword(DemoUsers.password(environment));
        identities.saveUser(user);
        GROUPS.forEach(group -> identities.createMembership(BOTH, group));
    }

    @AfterEach
    void removeThem() {
        GROUPS.forEach(group -> identities.deleteMembership(BOTH, group));
        identities.deleteUser(BOTH);
        ClockUtil.reset();
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void nobodyApprovesTheirOwnWorkByAnyDoor(Approval approval) {
        ScenarioPlayer player = new ScenarioPlayer(engine);
        PlayedCase played = player.playUntil(byBoth(approval), step -> step.does(approval.decision()));
        String task = open(played, approval.decision()).getId();
        Map<String, Object> answers = approval.approval();

        new LoggedIn(identities).as(BOTH, () -> {
            assertRefused(() -> tasks.claim(task, BOTH));
            assertRefused(() -> tasks.setAssignee(task, BOTH));
            assertRefused(() -> engine.getFormService()
                    .submitTaskForm(task, new FormFiller(engine.getFormService()).fillTaskForm(task, answers)));
            return BOTH;
        });
        for (String path : List.of("/task/" + task, "/camunda/api/engine/engine/default/task/" + task)) {
            HttpUser person = path.startsWith("/task") ? rest() : tasklist();
            assertRefused(person.post(path + "/claim", "{\"userId\": \"" + BOTH + "\"}"));
            assertRefused(person.post(path + "/assignee", "{\"userId\": \"" + BOTH + "\"}"));
            assertRefused(person.post(path + "/submit-form", json(answers)));
        }
        assertThat(open(played, approval.decision()).getAssignee()).isNull();

        player.play(
                played,
                new Scenario.Step(
                        approval.decision(), null, SECOND, approval.approval(), null, null, null, null, null));
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    private static Scenario byBoth(Approval approval) {
        Scenario other = Scenario.read(approval.scenario());
        return new Scenario(
                other.id(),
                other.title(),
                other.also(),
                other.opening(),
                other.steps().stream()
                        .map(step -> step.does(approval.work()) ? step.by(BOTH) : step)
                        .toList(),
                other.ends());
    }

    private Task open(PlayedCase played, String name) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(name)
                .singleResult();
    }

    private static String json(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .map(answer -> "\"%s\": {\"value\": \"%s\", \"type\": \"String\"}"
                        .formatted(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(", ", "{\"variables\": {", "}}"));
    }

    private static void assertRefused(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("a second person has to decide");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("a second person has to decide");
    }

    private HttpUser rest() {
        return HttpUser.withPassword(port, BOTH, DemoUsers.password(environment));
    }

    private HttpUser tasklist() {
        return HttpUser.withSession(port, "tasklist", BOTH, DemoUsers.password(environment));
    }
}
