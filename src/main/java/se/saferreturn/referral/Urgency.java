package se.saferreturn.referral;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.decision.DecisionOutcome;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.routing.FactNames;

/**
 * How soon a referral must be handled.
 *
 * @param reason sentence for the coordinator
 */
public record Urgency(boolean urgent, String reason) {

    private static final int PRIORITY_OF_URGENT_TASKS = 80;
    private static final int NORMAL_PRIORITY = 50;

    /** Reads what the decision table {@code urgency} said. */
    public static Urgency of(DecisionOutcome outcome) {
        Map<String, @Nullable Object> rule = outcome.single();
        return new Urgency(
                Boolean.TRUE.equals(rule.get(FactNames.URGENT)), String.valueOf(rule.get(TableColumns.URGENCY_REASON)));
    }

    /** Priority of the case's tasks, 0 to 100. */
    public int priority() {
        return urgent ? PRIORITY_OF_URGENT_TASKS : NORMAL_PRIORITY;
    }
}
