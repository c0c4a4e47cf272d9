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
import se.saferreturn.routing.RunningCases;

/**
 * Counts the measures and grants of the plan that the person agrees to, so that each has a process of its own. For what the
 * person does not agree to, the coordinators are asked to find something else.
 */
@Component
class CountSupport implements JavaDelegate {

    private static final String SUPPORT_ADDED = "SupportAdded";

    private final CaseFile caseFile;
    private final RunningCases cases;

    CountSupport(CaseFile caseFile, RunningCases cases) {
        this.caseFile = caseFile;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        try {
            SupportPlan plan = SupportPlan.of(caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE));
            execution.setVariable(FactNames.MEASURE_COUNT, plan.measures().size());
            execution.setVariable(FactNames.GRANT_COUNT, plan.grants().size());
            if (plan.declined() > 0) {
                cases.send(execution.getProcessInstanceId(), SUPPORT_ADDED);
            }
        } catch (SupportRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
    }
}
