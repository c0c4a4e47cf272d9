package se.saferreturn.protection.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.protection.OpeningRegister;
import se.saferreturn.routing.FactNames;

/** Closes the case again to whoever opened it without a good reason. */
@Component
class EndEmergencyAccess implements JavaDelegate {

    private final OpeningRegister openings;
    private final Clock clock;

    EndEmergencyAccess(OpeningRegister openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int number = ((Number) execution.getVariable(FactNames.EMERGENCY)).intValue();
        openings.close(new CaseNumber(execution.getProcessBusinessKey()), number, clock.instant());
    }
}
