package se.saferreturn.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** The alarms of a journey that has begun follow what is learnt while it goes on. */
@ApplicationTest
class AlarmsOnTheWayTest {

    @Autowired
    ProcessEngine engine;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aRiskThatIsRaisedOnTheWayBringsTheAlarmNearer() {
        ScenarioPlayer.setClock(Instant.parse("2026-03-02T08:00:00Z"));
        ScenarioPlayer player = new ScenarioPlayer(engine);
        String assess = "Assess risk after threat";
        Scenario scenario = Scenario.read("threat-departure-in-doubt");
        PlayedCase played = player.playUntil(scenario, step -> step.does(assess));
        Scenario.Step step = scenario.steps().stream()
                .filter(any -> any.does(assess))
                .findFirst()
                .orElseThrow();
        Instant before = arrivalAlarm(played);

        Map<String, Object> answers = new HashMap<>(step.answers());
        answers.put("riskRaisedTo", "HIGH");
        answers.put("riskRaisedReason", "De påhittade kusinerna köpte biljett till samma buss.");
        player.play(played, new Scenario.Step(step.task(), null, step.user(), answers, null, null, null, null, null));

        assertThat(Duration.between(arrivalAlarm(played), before)).isEqualTo(Duration.ofHours(4));
    }

    private Instant arrivalAlarm(PlayedCase played) {
        ProcessInstance travel = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .processDefinitionKey("travel")
                .singleResult();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(travel.getId())
                .activityId("StartEvent_ArrivalOverdue")
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
