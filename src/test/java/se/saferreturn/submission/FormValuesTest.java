package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** What is in the case file comes out of the engine for those only who work on the task. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormValuesTest {

    private static final Scenario SCENARIO = Scenario.read("S1");
    private static final String UNTIL = "Assess risk";
    private static final String OWNER = "coordinator.stockholm";

    /** Every way in which the REST API answers with something of a task. */
    private static final List<String> DOORS = List.of(
            "",
            "/form",
            "/form-variables",
            "/form-variables?deserializeValues=false",
            "/form-variables?variableNames=personName,whatHappened",
            "/rendered-form",
            "/deployed-form",
            "/variables",
            "/variables?deserializeValues=false",
            "/variables/personName",
            "/variables/personName/data",
            "/localVariables",
            "/localVariables/personName",
            "/identity-links",
            "/comment",
            "/attachment");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private String taskId = "";

    @BeforeAll
    void playUntilSomebodyHasWrittenALot() {
        PlayedCase played = new ScenarioPlayer(engine).playUntil(SCENARIO, step -> step.does(UNTIL));
        taskId = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(UNTIL)
                .singleResult()
                .getId();
        ClockUtil.reset();
    }

    @AfterEach
    void nobodyStaysLoggedIn() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void whoWorksOnTheTaskSeesThem() {
        String shown = rest(OWNER).get("/task/" + taskId + "/form-variables").body();

        assertThat(shown).contains("Ion Exemplu-Testescu");
        assertThat(typed().filter(shown::contains)).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "admin", "coordinator.north", "mission.rou", "designer", "log.reviewer"})
    void nobodyElseGetsThemOverRest(String name) {
        HttpUser user = rest(name);

        assertThat(DOORS).allSatisfy(door -> assertNothingTyped(user.get("/task/" + taskId + door)));
        for (String door : List.of("/form", "/form-variables", "/rendered-form", "/variables", "/localVariables")) {
            assertThat(user.get("/task/" + taskId + door).statusCode()).as(door).isIn(403, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "admin"})
    void nobodyElseGetsThemInTheWebApplications(String name) {
        String app = name.equals("admin") ? "admin" : "cockpit";
        HttpUser user = HttpUser.withSession(port, app, name, DemoUsers.password(environment));

        assertThat(DOORS)
                .allSatisfy(door ->
                        assertNothingTyped(user.get("/camunda/api/engine/engine/default/task/" + taskId + door)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "admin"})
    void nobodyElseFindsThemInListsAndFilters(String name) {
        HttpUser user = rest(name);
        for (String list : List.of(
                "/task?taskDefinitionKey=Task_AssessRisk&maxResults=50",
                "/variable-instance?maxResults=50",
                "/history/variable-instance?maxResults=50",
                "/history/detail?maxResults=50",
                "/history/task?maxResults=50")) {
            assertNothingTyped(user.get(list));
        }
        for (var filter : HttpUser.json(user.get("/filter?resourceType=Task&maxResults=50"))) {
            assertNothingTyped(user.get("/filter/" + filter.path("id").asText() + "/list?maxResults=50"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "admin", "coordinator.north"})
    void nobodyElseGetsThemFromTheServices(String name) {
        FormService forms = engine.getFormService();
        TaskService tasks = engine.getTaskService();

        assertRefused(name, () -> forms.getTaskFormVariables(taskId));
        assertRefused(name, () -> forms.getTaskFormVariables(taskId, List.of("personName"), false));
        assertRefused(name, () -> forms.getTaskFormData(taskId));
        assertRefused(name, () -> forms.getRenderedTaskForm(taskId));
        assertRefused(name, () -> forms.getRenderedTaskForm(taskId, "juel"));
        assertRefused(name, () -> tasks.getVariables(taskId));
        assertRefused(name, () -> tasks.getVariablesTyped(taskId));
        assertRefused(name, () -> tasks.getVariable(taskId, "personName"));
        assertRefused(name, () -> tasks.getVariablesLocal(taskId));
        assertRefused(name, () -> tasks.getVariableLocal(taskId, "personName"));
    }

    @Test
    void whoWorkedOnTheTaskBeforeGetsThemNoLonger() {
        TaskService tasks = engine.getTaskService();
        Task task =
                Objects.requireNonNull(tasks.createTaskQuery().taskId(taskId).singleResult());
        tasks.addCandidateGroup(task.getId(), "coordinators-north");
        try {
            assertThat(rest("coordinator.north")
                            .get("/task/" + taskId + "/form-variables")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            tasks.deleteCandidateGroup(task.getId(), "coordinators-north");
        }

        assertThat(rest("coordinator.north")
                        .get("/task/" + taskId + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
    }

    private void assertRefused(String name, ThrowingCallable call) {
        RegionalCase.asDo(engine, name, () -> assertThatThrownBy(call).isInstanceOf(AuthorizationException.class));
    }

    private static void assertNothingTyped(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isLessThan(500);
        assertThat(typed().filter(text -> answer.body().contains(text)))
                .as("%s answers %d with", answer.uri(), answer.statusCode())
                .isEmpty();
    }

    /** Every longer text that was typed on the way to the task. */
    private static Stream<String> typed() {
        return Stream.concat(
                        Stream.of(SCENARIO.opening().form()),
                        SCENARIO.steps().stream()
                                .takeWhile(step -> !step.does(UNTIL))
                                .map(Scenario.Step::answers))
                .flatMap(form -> form.values().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.contains(" ") && !text.startsWith("today"));
    }

    private HttpUser rest(String name) {
        return HttpUser.withPassword(port, name, DemoUsers.password(environment));
    }
}
