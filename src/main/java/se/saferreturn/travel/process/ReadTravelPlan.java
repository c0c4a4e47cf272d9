package se.saferreturn.travel.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.FactNames;
import se.saferreturn.travel.TravelPlan;
import se.saferreturn.travel.TravelPlanRefusedException;

/** Reads the travel plan: how many legs are confirmed each by a task of its own, and when the journey begins and ends. */
@Component
class ReadTravelPlan implements JavaDelegate {

    private final CaseFile caseFile;

    ReadTravelPlan(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            TravelPlan plan = TravelPlan.of(
                    caseFile.current(new CaseNumber(execution.getProcessBusinessKey()), CaseFileEntry.WHOLE_CASE));
            execution.setVariable(FactNames.LEG_COUNT, plan.legCount());
            execution.setVariable(
                    FactNames.DEPARTURE_EXPECTED_AT, plan.departureExpectedAt().toString());
            execution.setVariable(
                    FactNames.ARRIVAL_EXPECTED_AT, plan.arrivalExpectedAt().toString());
            execution.setVariable(FactNames.ARRIVAL_ZONE, plan.arrivalZone().getId());
        } catch (TravelPlanRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
    }
}
