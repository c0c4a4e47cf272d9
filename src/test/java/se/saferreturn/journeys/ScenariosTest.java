package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;

/** Every scenario comes to its end. */
@ApplicationTest
class ScenariosTest {

    /** The endings of a case, and what is written in the register and in the statistics. */
    static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("EndEvent_Completed", "completed"),
            Map.entry("EndEvent_NotAdmitted", "notAdmitted"),
            Map.entry("EndEvent_Declined", "declined"),
            Map.entry("EndEvent_Withdrawn", "withdrawn"),
            Map.entry("EndEvent_ConsentWithdrawn", "withdrawn"),
            Map.entry("EndEvent_WithdrawnByLayer", "withdrawn"),
            Map.entry("EndEvent_ProtectionInSweden", "protectionInSweden"),
            Map.entry("EndEvent_Missing", "missing"),
            Map.entry("EndEvent_LeftTheArea", "leftTheArea"),
            Map.entry("EndEvent_ExploitedAgain", "exploitedAgain"),
            Map.entry("EndEvent_Died", "died"),
            Map.entry("EndEvent_JoinedToExistingCase", "joined"));

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlayedScenarios scenarios;

    static List<String> scenarios() {
        return PlayedScenarios.ids();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioEndsAsItSays(String id) {
        Trail trail = scenarios.trail(id);

        List<HistoricActivityInstance> endings = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(trail.root().getId())
                .list();
        assertThat(endings.stream().map(HistoricActivityInstance::getActivityId))
                .filteredOn(step -> OUTCOMES.containsKey(step)
                        || step.equals(Scenario.read(id).ends()))
                .as("endings that were reached")
                .containsExactly(Scenario.read(id).ends());
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(trail.caseNumber())
                        .list())
                .as("parts of the case that go on after its end")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyCaseIsClosedInTheRegister(String id) {
        Trail trail = scenarios.trail(id);
        String outcome = OUTCOMES.get(Scenario.read(id).ends());

        if (outcome != null) {
            ProcessInstance road = trail.part("return-case");
            assertThat(trail.caseNumber()).matches("SR-\\d{4}-\\d{5}");
            assertThat(trail.facts(road)).containsEntry("outcome", outcome);
            assertThat(inRegister(trail, "outcome")).isEqualTo(outcome);
            assertThat(inRegister(trail, "region")).isEqualTo(trail.facts(road).get("region"));
            assertThat(inRegister(trail, "country_of_return"))
                    .isEqualTo(trail.facts(road).get("countryOfReturn"));
        }
    }

    @ParameterizedTest
    @CsvSource({"S1, stockholm, ROU", "S2, south, ROU"})
    void theRegisterKnowsWhoseCaseItIs(String id, String region, String country) {
        assertThat(inRegister(scenarios.trail(id), "region")).isEqualTo(region);
        assertThat(inRegister(scenarios.trail(id), "country_of_return")).isEqualTo(country);
    }

    private String inRegister(Trail trail, String column) {
        return jdbc.sql("select " + column + " from return_case where case_number = :number")
                .param("number", trail.caseNumber())
                .query(String.class)
                .single();
    }
}
