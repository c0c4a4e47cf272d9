package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.Clocks;

/** A person who comes back after the end of the case is not asked everything again. */
@ApplicationTest
class ReopenedCaseTest {

    private static final String REVIEW = "Review re-opening";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseFile caseFile;

    @Autowired
    CaseRegister register;

    @Autowired
    PlayedScenarios scenarios;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void theNewNumberIsLinkedToTheOldOneWhichStaysAsItWas() {
        CaseNumber old = formerNumber(scenarios.get("S12"));
        CaseNumber opened = new CaseNumber(scenarios.get("S12").caseNumber());

        assertThat(opened).isNotEqualTo(old);
        assertThat(register.find(opened).orElseThrow().previousCase()).isEqualTo(old);
        assertThat(register.find(old).orElseThrow().isClosed()).isTrue();
        assertThat(caseFile.current(old, CaseFileEntry.WHOLE_CASE).text("closureSummary"))
                .contains("Snickarlärling med fast plats, mormodern är stolt.");
        assertThat(caseFile.current(opened, CaseFileEntry.WHOLE_CASE).text("closureSummary"))
                .contains("Arbetar igen, i en verkstad av sten.");
    }

    @Test
    void theOldAnswersAreShownInTheFormsOfTheNewCase() {
        PlayedCase played = reopened();

        Map<String, Object> review = shown(played, REVIEW);
        assertThat(review)
                .containsEntry("personName", "Dorin Zmeură-Testilă")
                .containsEntry("previousCaseNumber", formerNumber(played).value())
                // asked for anew, since it was given for the case that is closed
                .containsEntry("consentMission", null);
    }

    @Test
    void followUpsAreCountedFromTheDayOfTheReopening() {
        Trail trail = scenarios.trail("S12");
        HistoricTaskInstance review = trail.tasks("Task_ReviewReopening")
                .get(trail.tasks("Task_ReviewReopening").size() - 1);
        LocalDate day = LocalDate.ofInstant(review.getEndTime().toInstant(), Clocks.SWEDEN);

        assertThat(trail.parts("follow-up"))
                .isNotEmpty()
                .allSatisfy(
                        followUp -> assertThat(trail.facts(followUp)).containsEntry("followUpsFrom", day.toString()));
        assertThat(trail.facts(trail.parts("follow-up").get(0)).get("arrivedOn"))
                .asString()
                .isLessThan(day.toString());
    }

    @Test
    void whoNeverLeftIsReceivedAndFollowedUpFromTheArrivalLikeEverybody() {
        Trail trail = scenarios.trail("reopened-before-departure");

        assertThat(trail.tasks("Task_AssessReferral")).hasSize(1);
        assertThat(trail.tasks("Task_ReceiveAndArrangeTransport")).hasSize(1);
        assertThat(trail.parts("follow-up"))
                .hasSize(3)
                .allSatisfy(followUp -> assertThat(trail.facts(followUp))
                        .containsEntry(
                                "followUpsFrom",
                                String.valueOf(trail.facts(followUp).get("arrivedOn"))));
    }

    @Test
    void aCaseIsReopenedOnlyOnce() {
        String old = formerNumber(scenarios.get("S12")).value();
        PlayedCase played = new PlayedCase(old, "");
        Scenario.Step again = Scenario.read("S12").steps().stream()
                .filter(step -> step.follow() != null)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(
                        () -> new ScenarioPlayer(engine).play(played, withoutFollowing(again.by("coordinator.north"))))
                .hasMessageContaining(
                        "has been re-opened as " + scenarios.get("S12").caseNumber());
    }

    private static Scenario.Step withoutFollowing(Scenario.Step step) {
        return new Scenario.Step(
                step.task(),
                step.process(),
                step.user(),
                step.form(),
                step.refused(),
                null,
                step.pass(),
                step.expect(),
                step.emergency());
    }

    private PlayedCase reopened() {
        return new ScenarioPlayer(engine).playUntil(Scenario.read("S12"), step -> step.does(REVIEW));
    }

    /** What the form of a task shows to whoever opens it. */
    private Map<String, Object> shown(PlayedCase played, String name) {
        String id = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .taskName(name)
                .singleResult()
                .getId();
        return new LoggedIn(engine.getIdentityService()).as("coordinator.north", () -> {
            engine.getTaskService().claim(id, "coordinator.north");
            return new FormFiller(engine.getFormService()).openTaskForm(id).known();
        });
    }

    /** The number under which the scenario began. */
    private static CaseNumber formerNumber(PlayedCase played) {
        return new CaseNumber(played.numbers().iterator().next());
    }
}
