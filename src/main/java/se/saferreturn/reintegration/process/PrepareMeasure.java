package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.reintegration.SupportPlan;
import se.saferreturn.routing.FactNames;

/**
 * Copies one measure of the plan, or of its first month, into its own part of the case file; one that was added later is
 * there already.
 */
@Component
class PrepareMeasure implements JavaDelegate {

    private final CaseFile caseFile;

    PrepareMeasure(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int number = ((Number) execution.getVariable(FactNames.MEASURE)).intValue();
        if (number > SupportPlan.MOST_PLANNED && number < SupportPlan.FIRST_MONTH_FROM) {
            return;
        }
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        Answers known = caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE);
        Answers measure = number < SupportPlan.FIRST_MONTH_FROM
                ? SupportPlan.of(known).measure(number)
                : SupportPlan.firstMonthMeasure(known, number);
        caseFile.append(CaseFileEntry.bySystem(caseNumber, "support-plan", 1, "measure-" + number, measure));
    }
}
