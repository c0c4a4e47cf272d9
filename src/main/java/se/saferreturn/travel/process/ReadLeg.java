package se.saferreturn.travel.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.FactNames;
import se.saferreturn.travel.LegEnd;
import se.saferreturn.travel.TravelPlan;

/** Finds out by when the leg that begins now is over, for its alarm; the last one ends with the journey. */
@Component
class ReadLeg implements JavaDelegate {

    private final CaseFile caseFile;
    private final Clock clock;

    ReadLeg(CaseFile caseFile, Clock clock) {
        this.caseFile = caseFile;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int leg = ((Number) execution.getVariable(FactNames.LEG)).intValue();
        LegEnd end = TravelPlan.endOfLeg(
                        caseFile.current(new CaseNumber(execution.getProcessBusinessKey()), CaseFileEntry.WHOLE_CASE),
                        leg)
                .orElseGet(() -> new LegEnd(
                        LocalDateTime.parse((String) execution.getVariable(FactNames.ARRIVAL_EXPECTED_AT)),
                        ZoneId.of((String) execution.getVariable(FactNames.ARRIVAL_ZONE))))
                .notBefore(clock.instant());
        execution.setVariable(FactNames.LEG_EXPECTED_AT, end.at().toString());
        execution.setVariable(FactNames.LEG_ZONE, end.zone().getId());
    }
}
