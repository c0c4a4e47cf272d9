package se.saferreturn.reintegration.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.reintegration.FollowUpPlan;
import se.saferreturn.routing.FactNames;

/** Sets the day of one follow-up by the plan in the case file, and its first attempt. */
@Component
class ScheduleFollowUp implements JavaDelegate {

    private final CaseFile caseFile;

    ScheduleFollowUp(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        FollowUpPlan plan = FollowUpPlan.of(caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE));
        int followUp = ((Number) execution.getVariable(FactNames.FOLLOW_UP)).intValue();
        LocalDate from = LocalDate.parse((String) execution.getVariable(FactNames.FOLLOW_UPS_FROM));
        execution.setVariable(
                FactNames.FOLLOW_UP_DUE, plan.dayOf(followUp, from).toString());
        execution.setVariable(FactNames.ATTEMPT, 1);
    }
}
