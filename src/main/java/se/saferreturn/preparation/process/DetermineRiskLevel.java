package se.saferreturn.preparation.process;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.preparation.RiskResult;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;

/** Asks the table {@code risk-level}; only the level itself and the day leave the case file. */
@Component
class DetermineRiskLevel implements JavaDelegate {

    private final CaseDecisions decisions;
    private final CaseInstances instances;
    private final Clock clock;

    DetermineRiskLevel(CaseDecisions decisions, CaseInstances instances, Clock clock) {
        this.decisions = decisions;
        this.instances = instances;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RiskResult risk = decisions.decide(
                "risk-level",
                execution.getProcessBusinessKey(),
                execution.getVariables(),
                RiskResult::of,
                result -> result.forCaseFile((Boolean) execution.getVariable(FactNames.MINOR)));
        // everywhere, since after a threat it is assessed beside the part of the case that travels on it
        String processInstance = execution.getProcessInstanceId();
        instances.setFact(processInstance, FactNames.RISK_LEVEL, risk.level().name());
        instances.setFact(
                processInstance,
                FactNames.RISK_ASSESSED_ON,
                LocalDate.now(clock.withZone(Clocks.SWEDEN)).toString());
    }
}
