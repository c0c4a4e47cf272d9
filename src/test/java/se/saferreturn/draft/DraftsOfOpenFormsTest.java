package se.saferreturn.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.HttpUser;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.routing.Clocks;

/** Drafts of forms, as the browser asks for them. */
@ApplicationTest
class DraftsOfOpenFormsTest {

    private static final String KARIN = "coordinator.stockholm";
    private static final String WORDS = "Reservplats på Påhittsgården.";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<ErasedWithCase> keepers;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aDraftComesBackToItsAuthorAndToNobodyElse() {
        String task = claimed("Assess referral", KARIN);
        assertThat(save(KARIN, task, Map.of("actionsTaken", WORDS)).statusCode())
                .isEqualTo(200);

        assertThat(open(KARIN, task).path("answers").path("actionsTaken").asText())
                .isEqualTo(WORDS);
        for (String other : List.of("coordinator.south", "supervisor", "admin", "iom.sweden")) {
            HttpResponse<String> answer = user(other).get(task);
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(WORDS);
        }
        assertThat(HttpUser.unknown(port).get(task).statusCode()).isEqualTo(401);
        assertThat(storedFor(task))
                .singleElement()
                .satisfies(bytes -> assertThat(new String((byte[]) bytes, StandardCharsets.UTF_8))
                        .doesNotContain("hittsg"));
    }

    @Test
    void theDraftGoesAlongToWhoeverHasTheTaskNextWhoIsToldWhoBeganIt() {
        String task = claimed("Assess referral", KARIN);
        save(KARIN, task, Map.of("actionsTaken", WORDS));

        assign(task, null);
        assertThat(user(KARIN).get(task).statusCode()).isEqualTo(404);
        assign(task, KARIN);
        assertThat(open(KARIN, task).path("answers").path("actionsTaken").asText())
                .isEqualTo(WORDS);
        assertThat(open(KARIN, task).path("begunBy").isNull()).isTrue();

        assign(task, "coordinator.east");
        assertThat(user(KARIN).get(task).statusCode()).isEqualTo(404);
        assertThat(open("coordinator.east", task)
                        .path("answers")
                        .path("actionsTaken")
                        .asText())
                .isEqualTo(WORDS);
        assertThat(open("coordinator.east", task).path("begunBy").asText()).isEqualTo(KARIN);
        save("coordinator.east", task, Map.of("actionsTaken", "Fortsatt"));

        assign(task, KARIN);
        assertThat(open(KARIN, task).path("answers").path("actionsTaken").asText())
                .isEqualTo("Fortsatt");
        assertThat(storedFor(task)).hasSize(1);
    }

    @Test
    void whatIsKnownAlreadyAndWhatIsAskedAnewIsNotKept() {
        String task = claimed("Assess risk", KARIN);

        save(
                KARIN,
                task,
                Map.of(
                        "personName", "Någon Annan",
                        "riskFamily", "some",
                        "riskFamilyNote", WORDS,
                        "noSuchField", "x"));

        assertThat(open(KARIN, task).path("answers").toString()).isEqualTo("{\"riskFamilyNote\":\"" + WORDS + "\"}");
    }

    @Test
    void theDraftGoesWithItsTask() {
        ScenarioPlayer player = new ScenarioPlayer(engine);
        PlayedCase played = player.playUntil(Scenario.read("S1"), step -> step.does("Assess referral"));
        String task = claimed(played, "Assess referral", KARIN);
        JsonNode opened = open(KARIN, task);
        save(KARIN, task, Map.of("actionsTaken", WORDS));

        player.play(played, Scenario.read("S1").steps().get(played.stepsDone().size()));

        assertThat(storedFor(task)).isEmpty();
        assertThat(put(KARIN, task, opened, Map.of("actionsTaken", WORDS)).statusCode())
                .isEqualTo(404);
        assertThat(storedFor(task)).isEmpty();
    }

    @Test
    void afterATransferTheDraftIsClosedToTheOldRegionAndGoneForTheNewOne() {
        PlayedCase played =
                new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does("Assess referral"));
        String task = claimed(played, "Assess referral", KARIN);
        save(KARIN, task, Map.of("actionsTaken", WORDS));

        transfer(played.caseNumber(), "12");

        assertThat(user(KARIN).get(task).statusCode()).isEqualTo(404);
        assign(task, "coordinator.south");
        assertThat(open("coordinator.south", task).path("answers").isNull()).isTrue();
        assertThat(storedFor(task)).isEmpty();
    }

    @Test
    void theDraftOfAStartFormEndsWhenTheFormIsSentAndLateSavesStayOut() {
        Scenario scenario = Scenario.read("S1");
        String author = scenario.opening().user();
        String referral = "/api/drafts/starts/return-case";
        JsonNode opened = open(author, referral);
        assertThat(save(author, referral, Map.of("personName", "Utkast Utkastsson"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(open(author, referral).path("answers").path("personName").asText())
                .isEqualTo("Utkast Utkastsson");
        assertThat(user("finance").get(referral).statusCode()).isEqualTo(404);

        pass(Duration.ofSeconds(5));
        new ScenarioPlayer(engine).playUntil(scenario, step -> true);

        assertThat(open(author, referral).path("answers").isNull()).isTrue();
        assertThat(put(author, referral, opened, Map.of("personName", "Utkast Utkastsson"))
                        .statusCode())
                .isEqualTo(409);
        pass(Duration.ofSeconds(5));
        assertThat(open(author, referral).path("answers").isNull()).isTrue();
    }

    @Test
    void aDiscardedDraftIsGoneAndTheNextOneIsKept() {
        String task = claimed("Assess referral", KARIN);
        JsonNode opened = open(KARIN, task);
        save(KARIN, task, Map.of("actionsTaken", WORDS));
        pass(Duration.ofSeconds(5));

        assertThat(user(KARIN).send("DELETE", task, null, null).statusCode()).isEqualTo(204);

        assertThat(put(KARIN, task, opened, Map.of("actionsTaken", WORDS)).statusCode())
                .isEqualTo(409);
        assertThat(open(KARIN, task).path("answers").isNull()).isTrue();
        assertThat(save(KARIN, task, Map.of("actionsTaken", "Ny text")).statusCode())
                .isEqualTo(200);
        assertThat(open(KARIN, task).path("answers").path("actionsTaken").asText())
                .isEqualTo("Ny text");
    }

    @Test
    void twoStartFormsOfOneEveningKeepADraftEach() {
        String start = "/api/drafts/starts/hotline-enquiry";
        user("hotline").send("DELETE", start, null, null);
        open("hotline", start).path("aside").forEach(left -> {
            user("hotline").post(start + "/aside/" + left.path("id").asText(), "");
            user("hotline").send("DELETE", start, null, null);
        });
        JsonNode first = open("hotline", start);
        put("hotline", start, first, Map.of("referrerAuthority", "Den första frågan."));

        JsonNode second = HttpUser.json(user("hotline").post(start + "/aside", ""));
        assertThat(second.path("answers").isNull()).isTrue();
        assertThat(second.path("aside")).hasSize(1);
        assertThat(put("hotline", start, first, Map.of("referrerAuthority", "För sent."))
                        .statusCode())
                .isEqualTo(409);
        put("hotline", start, second, Map.of("referrerAuthority", "Den andra frågan."));

        String aside =
                start + "/aside/" + second.path("aside").get(0).path("id").asText();
        assertThat(user("coordinator.south").post(aside, "").statusCode()).isEqualTo(404);
        JsonNode back = HttpUser.json(user("hotline").post(aside, ""));
        assertThat(back.path("answers").path("referrerAuthority").asText()).isEqualTo("Den första frågan.");
        assertThat(back.path("aside")).hasSize(1);
        assertThat(user("hotline").post(aside, "").statusCode()).isEqualTo(404);
        assertThat(put("hotline", start, second, Map.of("referrerAuthority", "För sent."))
                        .statusCode())
                .isEqualTo(409);

        user("hotline").send("DELETE", start, null, null);
        JsonNode other = open("hotline", start);
        assertThat(other.path("answers").isNull()).isTrue();
        JsonNode again = HttpUser.json(user("hotline")
                .post(start + "/aside/" + other.path("aside").get(0).path("id").asText(), ""));
        assertThat(again.path("answers").path("referrerAuthority").asText()).isEqualTo("Den andra frågan.");
        assertThat(again.path("aside")).isEmpty();
        user("hotline").send("DELETE", start, null, null);

        assertThat(user("hotline").post(start + "/aside/no-id", "").statusCode())
                .isEqualTo(404);
        assertThat(user(KARIN)
                        .post(claimed("Assess referral", KARIN) + "/aside", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatSomebodyElseTypedIsNotSavedAsOnesOwn() {
        JsonNode opened = open("coordinator.north", "/api/drafts/starts/return-case");

        HttpResponse<String> answer =
                put("coordinator.west", "/api/drafts/starts/return-case", opened, Map.of("personName", "Främmande"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(open("coordinator.west", "/api/drafts/starts/return-case")
                        .path("answers")
                        .isNull())
                .isTrue();
    }

    @Test
    void aDraftIsForgottenAfterSomeTimeAndWhenItsCaseIsErased() {
        String task = claimed("Assess referral", KARIN);
        save(KARIN, task, Map.of("actionsTaken", WORDS));
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(15))));

        assertThat(open(KARIN, task).path("answers").isNull()).isTrue();

        save(KARIN, task, Map.of("actionsTaken", WORDS));
        CaseNumber number = new CaseNumber(caseOf(task));
        transactions.executeWithoutResult(
                running -> keepers.stream().filter(Drafts.class::isInstance).forEach(keeper -> keeper.erase(number)));
        assertThat(storedFor(task)).isEmpty();
    }

    @Test
    void aDraftThatIsTooLongIsRefusedAndTheEarlierOneStays() {
        String task = claimed("Assess referral", KARIN);
        save(KARIN, task, Map.of("actionsTaken", WORDS));

        HttpResponse<String> answer = save(KARIN, task, Map.of("actionsTaken", "a".repeat(300_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most 256 kB");
        assertThat(open(KARIN, task).path("answers").path("actionsTaken").asText())
                .isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"person\":\"coordinator.stockholm\",\"openedAt\":\"yesterday\",\"answers\":{}}",
                "{\"person\":\"coordinator.stockholm\",\"openedAt\":\"2026-01-01T00:00:00Z\",\"answers\":null}",
                "{\"person\":\"coordinator.stockholm\",\"openedAt\":\"2026-01-01T00:00:00Z\",\"answers\":[1]}"
            })
    void badInputIsRefused(String body) {
        HttpResponse<String> answer =
                user(KARIN).send("PUT", "/api/drafts/starts/return-case", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"detail\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/drafts/tasks/no-such-task",
                "/api/drafts/starts/no-such-process",
                "/api/drafts/starts/travel",
                "/api/drafts/others/return-case"
            })
    void whatIsNoOpenFormIsNotFound(String path) {
        assertThat(user(KARIN).get(path).statusCode()).isEqualTo(404);
    }

    private String claimed(String taskName, String person) {
        return claimed(
                new ScenarioPlayer(engine).playUntil(Scenario.read("S1"), step -> step.does(taskName)),
                taskName,
                person);
    }

    private String claimed(PlayedCase played, String taskName, String person) {
        ClockUtil.reset();
        String id = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(taskName)
                .singleResult()
                .getId();
        engine.getTaskService().setAssignee(id, person);
        return "/api/drafts/tasks/" + id;
    }

    private void assign(String task, @Nullable String person) {
        engine.getTaskService().setAssignee(idOf(task), person);
    }

    private String caseOf(String task) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(idOf(task))
                        .singleResult()
                        .getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private void transfer(String caseNumber, String county) {
        String process = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("case-event")
                .latestVersion()
                .singleResult()
                .getId();
        RegionalCase.asDo(
                engine,
                KARIN,
                () -> engine.getFormService()
                        .submitStartForm(
                                process,
                                Variables.putValue("caseNumber", caseNumber)
                                        .putValue("eventKind", "transfer")
                                        .putValue("caseConfirmed", true)
                                        .putValue(
                                                "happenedOn",
                                                LocalDate.now(Clocks.SWEDEN).toString())
                                        .putValue("transferReason", "Flyttad")
                                        .putValue("newCounty", county)));
    }

    private static void pass(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }

    private static String idOf(String task) {
        return task.substring(task.lastIndexOf('/') + 1);
    }

    private List<Object> storedFor(String task) {
        return jdbc.sql("select ciphertext from draft where place = :place")
                .param("place", "task " + idOf(task))
                .query((row, number) -> (Object) row.getBytes("ciphertext"))
                .list();
    }

    private JsonNode open(String person, String path) {
        return client().open(person, path);
    }

    private HttpResponse<String> save(String person, String path, Map<String, ?> answers) {
        return client().save(person, path, answers);
    }

    private HttpResponse<String> put(String person, String path, JsonNode opened, Map<String, ?> answers) {
        return client().put(person, path, opened, answers);
    }

    private HttpUser user(String name) {
        return client().user(name);
    }

    private DraftClient client() {
        return new DraftClient(port, environment);
    }
}
