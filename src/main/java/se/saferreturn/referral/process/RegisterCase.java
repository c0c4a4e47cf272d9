package se.saferreturn.referral.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.decision.DecisionTables;
import se.saferreturn.referral.CaseRegistration;
import se.saferreturn.routing.FactNames;

/** Enters the new case into the register, looks for possible duplicates and sets the facts that every case has. */
@Component
class RegisterCase implements JavaDelegate {

    private static final String NOT_TRAVELLED = "notTravelled";

    /** Conditions in models cannot read a fact that was never set; whoever opens a case again has set some before. */
    private static final Map<String, Object> FACTS_AT_THE_START = Map.of(
            FactNames.TRAVEL_STAGE,
            "preparing",
            FactNames.TRAVEL_OUTCOME,
            NOT_TRAVELLED,
            FactNames.REOPENED,
            false,
            FactNames.HOME_ALREADY,
            "no");

    private final CaseRegistration registration;
    private final DecisionTables tables;

    RegisterCase(CaseRegistration registration, DecisionTables tables) {
        this.registration = registration;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int possibleDuplicates = registration.register(new CaseRegistration.NewCase(
                new CaseNumber(execution.getProcessBusinessKey()),
                execution.getProcessInstanceId(),
                (String) execution.getVariable(FactNames.COUNTY),
                (String) execution.getVariable(FactNames.REGION),
                (String) execution.getVariable(FactNames.COUNTRY_OF_RETURN),
                Boolean.TRUE.equals(execution.getVariable(FactNames.MINOR)),
                comparingRegion(execution)));
        execution.setVariable(FactNames.POSSIBLE_DUPLICATES, possibleDuplicates);
        FACTS_AT_THE_START.forEach((fact, value) -> {
            if (!execution.hasVariable(fact)) {
                execution.setVariable(fact, value);
            }
        });
    }

    /** The model asks the same table only when the case is registered. */
    private String comparingRegion(DelegateExecution execution) {
        if (execution.getVariable(FactNames.REGION) instanceof String region) {
            return region;
        }
        Map<String, @Nullable Object> county = new HashMap<>();
        county.put(FactNames.COUNTY, execution.getVariable(FactNames.COUNTY));
        return String.valueOf(
                tables.evaluate("coordinating-region", county).single().get(FactNames.REGION));
    }
}
