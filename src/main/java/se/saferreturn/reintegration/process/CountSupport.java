package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.reintegration.SupportPlan;
import se.saferreturn.reintegration.SupportRefusedException;
import se.saferreturn.routing.FactNames;

/** Counts the measures and grants of the plan, so that each has a process of its own. */
@Component
class CountSupport implements JavaDelegate {

    private final CaseFile caseFile;

    CountSupport(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        try {
            SupportPlan plan = SupportPlan.of(caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE));
            execution.setVariable(FactNames.MEASURE_COUNT, plan.measures().size());
            execution.setVariable(FactNames.GRANT_COUNT, plan.grants().size());
        } catch (SupportRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
    }
}
