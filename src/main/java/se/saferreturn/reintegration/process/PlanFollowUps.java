package se.saferreturn.reintegration.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.reintegration.FollowUpPlan;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;

/** Asks the table {@code follow-up-plan}; the months stay in the case file, their number steers the process. */
@Component
class PlanFollowUps implements JavaDelegate {

    private final CaseDecisions decisions;
    private final Clock clock;

    PlanFollowUps(CaseDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUpPlan plan = decisions.decide(
                "follow-up-plan",
                execution.getProcessBusinessKey(),
                execution.getVariables(),
                FollowUpPlan::of,
                result -> result.forCaseFile().asMap());
        // for somebody who was at home before the case was re-opened, the months since the arrival are over
        boolean fromToday = "yes".equals(execution.getVariable(FactNames.HOME_ALREADY));
        execution.setVariable(FactNames.FOLLOW_UP_COUNT, plan.months().size());
        execution.setVariable(
                FactNames.FOLLOW_UPS_FROM, fromToday ? today() : execution.getVariable(FactNames.ARRIVED_ON));
    }

    private String today() {
        return LocalDate.now(clock.withZone(Clocks.SWEDEN)).toString();
    }
}
