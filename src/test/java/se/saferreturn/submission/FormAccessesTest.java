package se.saferreturn.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;

/** Who opens and who submits a form stands in the access log. */
@ApplicationTest
class FormAccessesTest {

    private static final String COORDINATOR = "coordinator.south";

    @Autowired
    ProcessEngine engine;

    @Autowired
    AccessLog log;

    @Autowired
    CaseFile caseFile;

    @Test
    void openingSubmittingAndBeginningAreRecordedWithTheRightToIt() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Inform about alternatives"));

        assertThat(log.of(new CaseNumber(played.caseNumber())))
                .extracting(LoggedAccess::access)
                .extracting(Access::person, Access::act, Access::subject, Access::basis)
                .startsWith(tuple(COORDINATOR, Act.CHANGED, "form referral", Basis.OFFICE))
                .contains(
                        tuple(COORDINATOR, Act.READ, "form referral-assessment", Basis.HOLDS_TASK),
                        tuple(COORDINATOR, Act.CHANGED, "form referral-assessment", Basis.HOLDS_TASK));
    }

    @Test
    void aFormThatIsOnlyLookedAtIsRecordedAndOneThatIsRefusedIsNoChangeButARow() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        CaseNumber aCase = new CaseNumber(played.caseNumber());
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .singleResult();
        List<LoggedAccess> before = log.of(aCase);

        RegionalCase.asDo(engine, COORDINATOR, () -> engine.getFormService().getTaskFormVariables(task.getId()));
        assertThatThrownBy(() -> RegionalCase.asDo(
                        engine, COORDINATOR, () -> engine.getFormService().submitTaskForm(task.getId(), Map.of())))
                .isNotNull();

        assertThat(log.of(aCase).subList(before.size(), log.of(aCase).size()))
                .extracting(LoggedAccess::access)
                .containsExactly(
                        new Access(COORDINATOR, Act.READ, aCase, "form referral-assessment", Basis.CANDIDATE),
                        new Access(COORDINATOR, Act.REFUSED, aCase, "form referral-assessment", Basis.CANDIDATE));
    }

    /** Whether the guess was right or wrong: what is answered differs, and a row tells of both. */
    @ParameterizedTest
    @ValueSource(strings = {"Prövade Gissningsson", "{right}"})
    void aGuessAtWhatIsOnlyShownLeavesARow(String guess) {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        CaseNumber aCase = new CaseNumber(played.caseNumber());
        String name = guess.replace(
                "{right}", caseFile.current(aCase, "").text("personName").orElseThrow());
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .singleResult()
                .getId();
        int before = log.of(aCase).size();

        assertThatThrownBy(() -> RegionalCase.asDo(
                        engine,
                        COORDINATOR,
                        () -> engine.getFormService().submitTaskForm(task, Map.of("personName", name))))
                .isNotNull();

        assertThat(log.of(aCase).subList(before, log.of(aCase).size()))
                .extracting(LoggedAccess::access)
                .containsExactly(
                        new Access(COORDINATOR, Act.REFUSED, aCase, "form referral-assessment", Basis.CANDIDATE));
    }

    /** A page asks for the task, its form and its answers; later it asks again. */
    @Test
    void oneLookIsOneRowAndALaterLookAnother() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        CaseNumber aCase = new CaseNumber(played.caseNumber());
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .singleResult()
                .getId();
        int before = log.of(aCase).size();
        Runnable look = () -> RegionalCase.asDo(engine, COORDINATOR, () -> {
            engine.getFormService().getTaskFormData(task);
            engine.getFormService().getTaskFormVariables(task);
            engine.getFormService().getTaskFormVariables(task);
        });
        Instant now = ClockUtil.getCurrentTime().toInstant();
        try {
            ClockUtil.setCurrentTime(Date.from(now));
            look.run();
            assertThat(log.of(aCase)).hasSize(before + 1);

            ClockUtil.setCurrentTime(Date.from(now.plusSeconds(11)));
            look.run();
            assertThat(log.of(aCase)).hasSize(before + 2);
        } finally {
            ClockUtil.reset();
        }
    }

    @Test
    void aTaskThatIsNotTheirsIsNotOpenedWithoutARow() {
        PlayedCase played = new ScenarioPlayer(engine)
                .playUntil(Scenario.read("not-eligible"), step -> step.does("Assess referral"));
        CaseNumber aCase = new CaseNumber(played.caseNumber());
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(played.caseNumber())
                .singleResult()
                .getId();
        int before = log.of(aCase).size();

        for (String user : List.of("coordinator.west", "supervisor")) {
            assertThatThrownBy(() -> RegionalCase.asDo(
                            engine, user, () -> engine.getFormService().getTaskFormVariables(task)))
                    .hasMessageContaining("with somebody else");
        }

        assertThat(log.of(aCase).subList(before, log.of(aCase).size()))
                .extracting(LoggedAccess::access)
                .extracting(Access::person, Access::act, Access::basis)
                .containsExactly(
                        tuple("coordinator.west", Act.REFUSED, Basis.NONE),
                        tuple("supervisor", Act.REFUSED, Basis.NONE));
    }
}
