package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LoggedAccess;
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
    void aFormThatIsOnlyLookedAtIsRecordedAndOneThatIsRefusedIsNoChange() {
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
                .containsExactly(new Access(COORDINATOR, Act.READ, aCase, "form referral-assessment", Basis.CANDIDATE));
    }
}
