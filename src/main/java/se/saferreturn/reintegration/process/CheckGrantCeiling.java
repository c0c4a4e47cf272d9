package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.reintegration.GrantCeiling;
import se.saferreturn.routing.FactNames;

/** Asks the table {@code grant-ceiling} about the grant as it was requested; the ceiling stays in its part of the case file. */
@Component
class CheckGrantCeiling implements JavaDelegate {

    private final CaseFile caseFile;
    private final CaseDecisions decisions;

    CheckGrantCeiling(CaseFile caseFile, CaseDecisions decisions) {
        this.caseFile = caseFile;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String scope = "grant-" + execution.getVariable(FactNames.GRANT);
        GrantCeiling ceiling = decisions.decide(
                "grant-ceiling",
                execution.getProcessBusinessKey(),
                scope,
                execution.getVariables(),
                GrantCeiling::of,
                GrantCeiling::forCaseFile);
        boolean above =
                ceiling.isExceededBy(caseFile.current(new CaseNumber(execution.getProcessBusinessKey()), scope));
        execution.setVariable(FactNames.GRANT_ABOVE_CEILING, above ? "yes" : "no");
    }
}
