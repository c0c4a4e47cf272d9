package se.saferreturn.tasklist;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.demo.DemoUsers;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.protection.NamedStaff;

/** What Tasklist tells of a task beside its name, and of a case after something was done in it. */
@ApplicationTest
class WaitingTasksTest {

    private static final String PLUGIN = "/camunda/api/tasklist/plugin/safer-return/default/";
    private static final String COUNTS = "/camunda/api/engine/engine/default/task/report/candidate-group-count";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    NamedStaff namedStaff;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private ScenarioPlayer player;
    private PlayedCase played;

    @BeforeEach
    void openCase() {
        player = new ScenarioPlayer(engine);
        played = player.playUntil(Scenario.read("S2"), step -> "Obtain travel documents".equals(step.task()));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aRowTellsCaseRegionCountryAndGroupsInWordsAndNothingOfThePerson() {
        List<Task> open = open();
        String ids = open.stream().map(task -> "id=" + task.getId()).collect(joining("&"));

        JsonNode rows = json(session("coordinator.south").get(PLUGIN + "tasks?" + ids));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("caseNumber").asText()).isEqualTo(played.caseNumber());
            assertThat(row.get("region").asText()).isEqualTo("South");
            assertThat(row.get("country").asText()).isEqualTo("Romania");
            assertThat(texts(row.get("groups"))).contains("Coordinators South");
            assertThat(row.get("form").asText()).isEqualTo("YES");
            assertThat(row.get("casePage").asBoolean()).isTrue();
        });
        String person = String.valueOf(Scenario.read("S2").opening().form().get("personName"));
        assertThat(rows.toString()).doesNotContain(person);

        assertThat(json(session("coordinator.north").get(PLUGIN + "tasks?" + ids)))
                .isEmpty();
        assertThat(json(session("coordinator.south").get(PLUGIN + "tasks"))).isEmpty();
    }

    @Test
    void whoMayNotReadAFormIsToldWhatWaitsAndWhy() {
        Task task = open("Obtain travel documents");

        JsonNode seen = json(session("supervisor").get(PLUGIN + "task/" + task.getId() + "/case"));
        assertThat(seen.get("form").asText()).isEqualTo("NO");
        assertThat(seen.get("casePage").asBoolean()).isTrue();
        assertThat(seen.get("region").asText()).isEqualTo("South");

        namedStaff.protect(new CaseNumber(played.caseNumber()));
        String path = PLUGIN + "task/" + open("Obtain travel documents").getId() + "/case";
        JsonNode offered = json(session("iom.sweden").get(path));
        assertThat(offered.get("form").asText()).isEqualTo("BY_CLAIMING");
        assertThat(texts(offered.get("groups"))).containsExactly("IOM Sweden");
        assertThat(offered.get("region").isNull()).isTrue();
        assertThat(offered.get("casePage").asBoolean()).isFalse();
        assertThat(json(session("supervisor").get(path)).get("form").asText()).isEqualTo("NO");
    }

    @Test
    void whoHasJustCompletedATaskReadsWhatIsNextAndNobodyElseDoes() {
        Task task = open("Obtain travel documents");
        String path = PLUGIN + "next/" + task.getProcessInstanceId();
        assertThat(session("iom.sweden").get(path).statusCode()).isEqualTo(404);

        player.play(
                played,
                Scenario.read("S2").steps().stream()
                        .filter(step -> "Obtain travel documents".equals(step.task()))
                        .findFirst()
                        .orElseThrow());
        JsonNode next = json(session("iom.sweden").get(path));
        assertThat(next.get("caseNumber").asText()).isEqualTo(played.caseNumber());
        assertThat(next.get("ended").asBoolean()).isFalse();
        assertThat(next.get("moving").asBoolean()).isFalse();
        assertThat(next.get("casePage").asBoolean()).isTrue();
        assertThat(texts(next.get("tasks"), "name"))
                .containsExactlyInAnyOrderElementsOf(
                        open().stream().map(Task::getName).toList());
        assertThat(next.get("tasks"))
                .allSatisfy(one -> assertThat(one.get("groups")).isNotEmpty());

        assertThat(session("mission.rou").get(path).statusCode()).isEqualTo(404);
        assertThat(session("supervisor").get(path).statusCode()).isEqualTo(404);
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMinutes(6))));
        assertThat(session("iom.sweden").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theHotlineIsToldTheNumberOfTheCaseThatCameOfAnEnquiry() {
        Scenario referred = Scenario.read("hotline-referred");
        PlayedCase enquiry = player.playUntil(referred, step -> step.does("Complete referral"));
        String path = PLUGIN + "next/" + enquiry.processInstanceId();
        String number = enquiry.caseNumber();
        JsonNode begun = json(session("hotline").get(path));
        assertThat(begun.get("caseNumber").asText()).isEqualTo(number).startsWith("HE-");
        assertThat(begun.get("opened")).isEmpty();
        assertThat(texts(begun.get("tasks"), "name")).containsExactly("Complete referral");

        player.play(
                enquiry,
                referred.steps().stream()
                        .filter(step -> step.does("Complete referral"))
                        .findFirst()
                        .orElseThrow());
        JsonNode ended = json(session("hotline").get(path));
        assertThat(ended.get("caseNumber").asText()).isEqualTo(number);
        assertThat(texts(ended.get("opened"))).containsExactly(enquiry.caseNumber());
        assertThat(ended.get("ended").asBoolean()).isTrue();
        assertThat(ended.get("casePage").asBoolean()).isFalse();
        assertThat(ended.toString()).doesNotContain("Testan");
    }

    @Test
    void whoSeesEveryRowHasTheCountsOfAllGroupsAndOthersInCockpitNone() {
        assertThat(texts(json(session("cockpit", "supervisor").get(COUNTS)), "groupName"))
                .contains("Coordinators South");
        assertThat(json(session("cockpit", "designer").get(COUNTS))).isEmpty();
        assertThat(json(session("cockpit", "admin").get(COUNTS))).isEmpty();
        assertThat(session("coordinator.south").get(COUNTS).statusCode()).isEqualTo(403);
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .list();
    }

    private Task open(String name) {
        return open().stream()
                .filter(task -> task.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return HttpUser.json(answer);
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(JsonNode::asText).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return stream(list).map(one -> one.get(field).asText()).toList();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private HttpUser session(String name) {
        return session("tasklist", name);
    }

    private HttpUser session(String app, String name) {
        return HttpUser.withSession(port, app, name, DemoUsers.password(environment));
    }
}
