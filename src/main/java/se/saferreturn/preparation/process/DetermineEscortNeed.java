package se.saferreturn.preparation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.decision.CaseDecisions;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.preparation.ChildTravels;
import se.saferreturn.preparation.EscortNeed;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;

/** Asks the table {@code escort-need}; the reason, which may speak of health, stays in the case file. */
@Component
class DetermineEscortNeed implements JavaDelegate {

    private final CaseDecisions decisions;
    private final CaseFile caseFile;
    private final Clock clock;

    DetermineEscortNeed(CaseDecisions decisions, CaseFile caseFile, Clock clock) {
        this.decisions = decisions;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EscortNeed need = decisions.decide(
                "escort-need",
                execution.getProcessBusinessKey(),
                ChildTravels.told(
                        execution.getVariables(),
                        caseFile.current(new CaseNumber(execution.getProcessBusinessKey()), CaseFileEntry.WHOLE_CASE),
                        LocalDate.now(clock.withZone(Clocks.SWEDEN))),
                EscortNeed::of,
                result -> Map.of(TableColumns.ESCORT_REASON, result.reason()));
        execution.setVariable(FactNames.ESCORT, need.escort());
    }
}
