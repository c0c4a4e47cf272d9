package se.saferreturn.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** What somebody had begun when a threat, a withdrawal or the end took its task away. */
@ApplicationTest
class LeftDraftsTest {

    private static final String WRITER = "coordinator.south";
    private static final String FIT = "Confirm fit to travel";
    private static final String WORDS = "Behöver en påhittad knästödsrem på bussen.";
    private static final Scenario THREATENED = Scenario.read("S8");

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessLog log;

    @Autowired
    Drafts drafts;

    @Autowired
    List<ErasedWithCase> keepers;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    private PlayedCase played;
    private DraftClient client;

    @BeforeEach
    void beginTheForm() {
        client = new DraftClient(port, environment);
        played = new ScenarioPlayer(engine).playUntil(THREATENED, step -> step.does(FIT));
        String task = claimed();
        assertThat(client.save(WRITER, task, Map.of("fitConditions", WORDS)).statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theNextTaskWithTheSameFormBringsBackWhatAThreatHasInterrupted() {
        threaten();
        goOnUntilTheNext();
        String next = claimed();

        JsonNode back = client.open(WRITER, next);
        assertThat(back.path("answers").path("fitConditions").asText()).isEqualTo(WORDS);
        assertThat(back.path("fromEarlierTask").asBoolean()).isTrue();
        assertThat(begun(WRITER)).isEmpty();
        assertThat(client.open(WRITER, next).path("fromEarlierTask").asBoolean())
                .isTrue();

        client.save(WRITER, next, Map.of("fitConditions", "Går bra utan rem."));
        assertThat(client.open(WRITER, next).path("fromEarlierTask").asBoolean(true))
                .isFalse();
        new ScenarioPlayer(engine).play(played, nextStep());
        assertThat(stored()).isZero();
    }

    @Test
    void aDraftThatWasDiscardedInTheNextTaskStaysAway() {
        threaten();
        goOnUntilTheNext();
        String next = claimed();
        client.open(WRITER, next);

        client.user(WRITER).send("DELETE", next, null, null);

        assertThat(client.open(WRITER, next).path("answers").isNull()).isTrue();
        assertThat(begun(WRITER)).isEmpty();
    }

    @Test
    void theWriterReadsItOnThePageOfTheCaseAndNobodyElseDoes() {
        threaten();

        JsonNode left = begun(WRITER);
        assertThat(left).hasSize(1);
        assertThat(left.get(0).path("title").asText()).isEqualTo("Fit to travel");
        String address = address(left.get(0));
        JsonNode answers = client.open(WRITER, address).path("answers");
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).path("value").asText()).isEqualTo(WORDS);
        assertThat(answers.get(0).path("label").asText()).isNotEqualTo("fitConditions");
        assertThat(log.of(number())).anySatisfy(row -> {
            assertThat(row.access().person()).isEqualTo(WRITER);
            assertThat(row.access().act()).isEqualTo(Act.READ);
            assertThat(row.access().subject()).isEqualTo("draft of form fit-to-travel");
        });
        for (String other : List.of("iom.sweden", "supervisor", "coordinator.north", "admin")) {
            assertThat(client.user(other).get(address).statusCode()).as(other).isIn(403, 404);
            assertThat(client.user(other).send("DELETE", address, null, null).statusCode())
                    .as(other)
                    .isIn(403, 404);
        }
        assertThat(begun("iom.sweden")).isEmpty();
        assertThat(begun("supervisor")).isEmpty();
        assertThat(client.user(WRITER)
                        .get("/api/cases/" + number() + "/begun/no-id")
                        .statusCode())
                .isEqualTo(404);

        assertThat(client.user(WRITER).send("DELETE", address, null, null).statusCode())
                .isEqualTo(204);
        assertThat(client.user(WRITER).get(address).statusCode()).isEqualTo(404);
        assertThat(stored()).isZero();
    }

    @Test
    void whoMayOpenTheCaseNoLongerDoesNotGetItEither() {
        threaten();
        String address = address(begun(WRITER).get(0));

        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .list()
                .forEach(instance -> engine.getRuntimeService().setVariable(instance.getId(), "region", "stockholm"));
        jdbc.sql("update return_case set region = 'stockholm' where case_number = :number")
                .param("number", played.caseNumber())
                .update();

        assertThat(client.user(WRITER).get(address).statusCode()).isEqualTo(404);
        assertThat(begun("coordinator.stockholm")).isEmpty();
    }

    @Test
    void itGoesWithItsCaseAndAfterTheSameTimeAsOtherDrafts() {
        threaten();
        assertThat(stored()).isEqualTo(1);

        transactions.executeWithoutResult(
                running -> keepers.stream().filter(Drafts.class::isInstance).forEach(keeper -> keeper.erase(number())));

        assertThat(stored()).isZero();
    }

    @Test
    void aFormAboutAnotherPartOfTheCaseAndOneThatIsBegunDoNotTakeIt() {
        OpenForm first = measure("first", "measure-1");
        drafts.keep(
                WRITER,
                first,
                Map.of("measureNote", WORDS),
                ClockUtil.getCurrentTime().toInstant());
        drafts.handTaskTo("coordinator.north", "first " + number());
        drafts.leaveTask("first " + number());

        assertThat(drafts.left(WRITER, number())).isEmpty();
        assertThat(drafts.left("coordinator.north", number()))
                .extracting(LeftDraft::form, LeftDraft::begunBy)
                .containsExactly(tuple(first.form(), WRITER));

        OpenForm other = measure("other", "measure-2");
        drafts.takeUpLeft("coordinator.north", other);
        assertThat(drafts.find("coordinator.north", other.place())).isEmpty();

        OpenForm begun = measure("begun", "measure-1");
        drafts.keep(
                "coordinator.north",
                begun,
                Map.of("measureNote", "Eget"),
                ClockUtil.getCurrentTime().toInstant());
        drafts.takeUpLeft("coordinator.north", begun);
        assertThat(drafts.find("coordinator.north", begun.place()).orElseThrow().answers())
                .containsEntry("measureNote", "Eget");
        assertThat(drafts.left("coordinator.north", number())).hasSize(1);

        OpenForm next = measure("next", "measure-1");
        drafts.takeUpLeft("coordinator.north", next);
        assertThat(drafts.find("coordinator.north", next.place())).hasValueSatisfying(draft -> {
            assertThat(draft.answers()).containsEntry("measureNote", WORDS);
            assertThat(draft.begunBy()).isEqualTo(WRITER);
        });
    }

    private OpenForm measure(String task, String part) {
        return new OpenForm(
                DraftPlace.ofTask(task + " " + number(), number()),
                new BegunForm("support-measure", 3, part),
                Set.of("measureNote"));
    }

    private void threaten() {
        new ScenarioPlayer(engine).play(played, THREATENED.steps().get(threat()));
    }

    private void goOnUntilTheNext() {
        ScenarioPlayer player = new ScenarioPlayer(engine);
        THREATENED.steps().subList(threat() + 1, next()).forEach(step -> player.play(played, step));
    }

    private Scenario.Step nextStep() {
        return THREATENED.steps().get(next());
    }

    private static int threat() {
        List<Scenario.Step> steps = THREATENED.steps();
        return steps.indexOf(steps.stream()
                .filter(step -> "case-event".equals(step.process()))
                .findFirst()
                .orElseThrow());
    }

    private static int next() {
        List<Scenario.Step> steps = THREATENED.steps();
        return steps.lastIndexOf(steps.stream()
                .filter(step -> step.does(FIT))
                .reduce((earlier, later) -> later)
                .orElseThrow());
    }

    private String claimed() {
        String id = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(FIT)
                .singleResult()
                .getId();
        engine.getTaskService().setAssignee(id, WRITER);
        return "/api/drafts/tasks/" + id;
    }

    private JsonNode begun(String person) {
        return client.open(person, "/api/cases/" + number()).path("begun");
    }

    private String address(JsonNode left) {
        return "/api/cases/" + number() + "/begun/"
                + UUID.fromString(left.path("id").asText());
    }

    private CaseNumber number() {
        return new CaseNumber(played.caseNumber());
    }

    private long stored() {
        return jdbc.sql("select count(*) from draft where case_number = :number")
                .param("number", played.caseNumber())
                .query(Long.class)
                .single();
    }
}
