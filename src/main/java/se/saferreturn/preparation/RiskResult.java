package se.saferreturn.preparation;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.decision.DecisionOutcome;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.routing.FactNames;

/**
 * What the risk assessment came to: the highest level that any rule gives, with the reasons and required measures of all
 * rules that hit. No rule hit means LOW.
 */
public record RiskResult(RiskLevel level, List<String> reasons, List<String> measures) {

    private static final String NO_MEASURE = "none";

    /** Reads what the decision table {@code risk-level} said. */
    public static RiskResult of(DecisionOutcome outcome) {
        RiskLevel level = outcome.rules().stream()
                .map(rule -> RiskLevel.valueOf(String.valueOf(rule.get("level"))))
                .max(Comparator.naturalOrder())
                .orElse(RiskLevel.LOW);
        return new RiskResult(level, distinct(outcome, "reason"), distinct(outcome, "measure"));
    }

    private static List<String> distinct(DecisionOutcome outcome, String output) {
        return outcome.rules().stream()
                .map(rule -> rule.get(output))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.equals(NO_MEASURE))
                .distinct()
                .toList();
    }

    /**
     * What is kept of it in the case file.
     *
     * @param minor what the table was told besides the answers of the form
     */
    public Map<String, @Nullable Object> forCaseFile(@Nullable Boolean minor) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put(FactNames.RISK_LEVEL, level.name());
        kept.put(PreparationFields.RISK_REASONS, reasonsAsText());
        kept.put(TableColumns.RISK_MEASURES, measures);
        kept.put(FactNames.MINOR, minor);
        return kept;
    }

    /** One reason a line. */
    public String reasonsAsText() {
        return reasons.stream().collect(joining("\n"));
    }

    @Override
    public String toString() {
        return "Risk " + level;
    }
}
