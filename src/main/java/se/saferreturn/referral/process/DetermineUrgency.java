package se.saferreturn.referral.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.referral.Urgency;
import se.saferreturn.routing.FactNames;

/** Asks the table {@code urgency}; the reason goes to the case file, the result steers priority and due date. */
@Component
class DetermineUrgency implements JavaDelegate {

    private final CaseDecisions decisions;

    DetermineUrgency(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Urgency urgency = decisions.decide(
                "urgency",
                execution.getProcessBusinessKey(),
                execution.getVariables(),
                Urgency::of,
                result -> Map.of(TableColumns.URGENCY_REASON, result.reason()));
        execution.setVariable(FactNames.URGENT, urgency.urgent());
        execution.setVariable(FactNames.PRIORITY, urgency.priority());
    }
}
