package se.saferreturn.travel.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.travel.TravelPlan;

/** Counts the legs of the travel plan, so that each is confirmed by a task of its own. */
@Component
class CountLegs implements JavaDelegate {

    private final CaseFile caseFile;

    CountLegs(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TravelPlan plan = TravelPlan.of(
                caseFile.current(new CaseNumber(execution.getProcessBusinessKey()), CaseFileEntry.WHOLE_CASE));
        execution.setVariable("legCount", plan.legCount());
    }
}
