package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.reintegration.SupportPlan;
import se.saferreturn.routing.FactNames;

/** Counts the measures of the first month; who was at home when the case was re-opened has had theirs. */
@Component
class CountFirstMonth implements JavaDelegate {

    private final CaseFile caseFile;

    CountFirstMonth(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        int planned = "yes".equals(execution.getVariable(FactNames.HOME_ALREADY))
                ? 0
                : SupportPlan.firstMonth(caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE))
                        .size();
        execution.setVariable(FactNames.FIRST_MONTH_COUNT, planned);
    }
}
