package se.saferreturn.urgency;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
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

    /**
     * What the table is asked beside the answers and facts: whether something must be done before a referral that can wait
     * would be assessed.
     *
     * @param today the day in Sweden
     * @param assessedBy the day by which a referral that can wait is assessed
     */
    public static Map<String, Object> nearness(Answers answers, LocalDate today, LocalDate assessedBy) {
        return Map.of(
                FactNames.ACT_BEFORE_NEAR,
                answers.text(TableColumns.ACT_BEFORE)
                        .map(LocalDate::parse)
                        // what was over before anybody referred is told and not to be done
                        .filter(day -> !day.isBefore(today) && !day.isAfter(assessedBy))
                        .isPresent());
    }

    /** Priority of the case's tasks, 0 to 100. */
    public int priority() {
        return urgent ? PRIORITY_OF_URGENT_TASKS : NORMAL_PRIORITY;
    }
}
