package se.saferreturn.referral.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.referral.CaseRegistration;

/** Enters the new case into the register, looks for possible duplicates and sets the facts that every case has. */
@Component
class RegisterCase implements JavaDelegate {

    /** Conditions in models cannot read a fact that was never set; whoever opens a case again has set some before. */
    private static final Map<String, Object> FACTS_AT_THE_START = Map.of(
            "travelStage", "preparing",
            "travelOutcome", "notTravelled",
            "reopened", false,
            "homeAlready", "no");

    private final CaseRegistration registration;

    RegisterCase(CaseRegistration registration) {
        this.registration = registration;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int possibleDuplicates = registration.register(new CaseRegistration.NewCase(
                new CaseNumber(execution.getProcessBusinessKey()),
                execution.getProcessInstanceId(),
                (String) execution.getVariable("county"),
                (String) execution.getVariable("region"),
                (String) execution.getVariable("countryOfReturn"),
                Boolean.TRUE.equals(execution.getVariable("minor"))));
        execution.setVariable("possibleDuplicates", possibleDuplicates);
        FACTS_AT_THE_START.forEach((fact, value) -> {
            if (!execution.hasVariable(fact)) {
                execution.setVariable(fact, value);
            }
        });
    }
}
