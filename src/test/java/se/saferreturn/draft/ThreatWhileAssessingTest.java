package se.saferreturn.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import se.saferreturn.ApplicationTest;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** Somebody assesses the risk, and a threat comes that they have not heard of. */
@ApplicationTest
class ThreatWhileAssessingTest {

    private static final String WRITER = "coordinator.south";
    private static final String ASSESS = "Assess risk";
    private static final String WORDS = "Två påhittade kusiner har flyttat till en annan kontinent.";

    @Autowired
    ProcessEngine engine;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private ScenarioPlayer player;
    private PlayedCase played;

    @BeforeEach
    void playUntilTheAssessment() {
        player = new ScenarioPlayer(engine);
        played = player.playUntil(Scenario.read("S2"), step -> step.does(ASSESS));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void whatWasBegunWithoutItCannotBeSentAndIsKeptForTheNewAssessment() {
        Task begun = assessment();
        engine.getTaskService().setAssignee(begun.getId(), WRITER);
        DraftClient client = new DraftClient(port, environment);
        client.save(WRITER, drafts(begun), Map.of("riskNotes", WORDS));

        threaten();

        Task next = assessment();
        assertThat(next.getId()).isNotEqualTo(begun.getId());
        assertThat(next.getAssignee()).isNull();
        engine.getTaskService().setAssignee(next.getId(), WRITER);
        JsonNode kept = client.open(WRITER, drafts(next));
        assertThat(kept.path("answers").path("riskNotes").asText()).isEqualTo(WORDS);
        assertThat(kept.path("fromEarlierTask").asBoolean()).isTrue();
    }

    @Test
    void anAssessmentThatNobodyHasBegunTakesTheThreatIn() {
        Task waiting = assessment();

        threaten();

        assertThat(assessment().getId()).isEqualTo(waiting.getId());
    }

    private Task assessment() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(ASSESS)
                .singleResult();
    }

    private static String drafts(Task task) {
        return "/api/drafts/tasks/" + task.getId();
    }

    private void threaten() {
        player.play(
                played,
                Scenario.read("S8").steps().stream()
                        .filter(step -> "case-event".equals(step.process()))
                        .findFirst()
                        .orElseThrow());
    }
}
