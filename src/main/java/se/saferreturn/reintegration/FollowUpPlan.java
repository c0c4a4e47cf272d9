package se.saferreturn.reintegration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.saferreturn.casefile.Answers;
import se.saferreturn.decision.DecisionOutcome;

/**
 * In which months a person is followed up.
 *
 * @param months counted from the arrival or the re-opening, each once, the earliest first; none without consent
 */
public record FollowUpPlan(List<Integer> months) {

    private static final String KEY = "followUpMonths";

    public FollowUpPlan {
        months = List.copyOf(months);
    }

    /** Reads what the decision table {@code follow-up-plan} said. */
    public static FollowUpPlan of(DecisionOutcome outcome) {
        return of(outcome.rules().stream().map(rule -> rule.get("followUpMonth")));
    }

    /** Reads the plan as it is kept in the case file. */
    public static FollowUpPlan of(Answers answers) {
        return of(answers.get(KEY)
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream())
                .orElse(Stream.empty()));
    }

    private static FollowUpPlan of(Stream<?> months) {
        return new FollowUpPlan(months.map(month -> ((Number) month).intValue())
                .distinct()
                .sorted()
                .toList());
    }

    /** What is kept of it in the case file. */
    public Answers forCaseFile() {
        return Answers.of(Map.of(KEY, months));
    }

    /**
     * The day of a follow-up: the same day of a later month, or its last.
     *
     * @param followUp counted from 1
     * @param from the day of the arrival or the re-opening
     * @throws IllegalStateException the plan has no such follow-up
     */
    public LocalDate dayOf(int followUp, LocalDate from) {
        if (followUp < 1 || followUp > months.size()) {
            throw new IllegalStateException(
                    "The plan has " + months.size() + " follow-ups, and none with the number " + followUp + ".");
        }
        return from.plusMonths(months.get(followUp - 1));
    }
}
