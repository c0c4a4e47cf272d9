package se.saferreturn.preparation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.decision.DecisionOutcome;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.routing.FactNames;

/**
 * Who travels with the person.
 *
 * @param escort {@code none}, {@code transit}, {@code operational} or {@code medical}
 * @param reason sentence for those who plan the travel
 */
public record EscortNeed(String escort, String reason) {

    /** Reads what the decision table {@code escort-need} said. */
    public static EscortNeed of(DecisionOutcome outcome) {
        Map<String, @Nullable Object> rule = outcome.single();
        return new EscortNeed(
                String.valueOf(rule.get(FactNames.ESCORT)), String.valueOf(rule.get(TableColumns.ESCORT_REASON)));
    }
}
