package se.saferreturn.preparation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.preparation.EscortNeed;
import se.saferreturn.routing.FactNames;

/** Asks the table {@code escort-need}; the reason, which may speak of health, stays in the case file. */
@Component
class DetermineEscortNeed implements JavaDelegate {

    private final CaseDecisions decisions;

    DetermineEscortNeed(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EscortNeed need = decisions.decide(
                "escort-need",
                execution.getProcessBusinessKey(),
                execution.getVariables(),
                EscortNeed::of,
                result -> Map.of(TableColumns.ESCORT_REASON, result.reason()));
        execution.setVariable(FactNames.ESCORT, need.escort());
    }
}
