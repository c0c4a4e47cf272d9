package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.reintegration.SupportPlan;
import se.saferreturn.routing.FactNames;

/** Copies one measure of the plan into its own part of the case file; one that was added later is there already. */
@Component
class PrepareMeasure implements JavaDelegate {

    private final CaseFile caseFile;

    PrepareMeasure(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int number = ((Number) execution.getVariable(FactNames.MEASURE)).intValue();
        if (number > SupportPlan.MOST_PLANNED) {
            return;
        }
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        SupportPlan plan = SupportPlan.of(caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE));
        caseFile.append(
                CaseFileEntry.bySystem(caseNumber, "support-plan", 1, "measure-" + number, plan.measure(number)));
    }
}
