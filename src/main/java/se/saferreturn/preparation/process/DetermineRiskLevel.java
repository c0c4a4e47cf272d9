package se.saferreturn.preparation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.preparation.RiskResult;

/** Asks the table {@code risk-level}; only the level itself leaves the case file. */
@Component
class DetermineRiskLevel implements JavaDelegate {

    private final CaseDecisions decisions;

    DetermineRiskLevel(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RiskResult risk = decisions.decide(
                "risk-level",
                execution.getProcessBusinessKey(),
                execution.getVariables(),
                RiskResult::of,
                result -> Map.of("riskReasons", result.reasonsAsText(), "riskMeasures", result.measures()));
        execution.setVariable("riskLevel", risk.level().name());
    }
}
