package se.saferreturn.preparation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.decision.DecisionOutcome;
import se.saferreturn.decision.RequiredMeasure;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.routing.FactNames;

/**
 * What the risk assessment came to: the highest level that any rule gives, with the reasons and required measures of all
 * rules that hit. No rule hit means LOW. Four or more categories of MEDIUM are HIGH, and what the assessor says besides can
 * make the level higher, never lower.
 *
 * @param mediums how many categories are MEDIUM or more
 */
public record RiskResult(RiskLevel level, List<String> reasons, List<String> measures, int mediums) {

    static final int MANY = 4;

    static final String ADDED_UP = "Four or more dangers of medium level add up.";
    static final String RAISED = "The assessor finds the level higher than the answers give.";
    static final String CARER_MISSING = "Nobody has assessed the person who will receive the child.";

    static final String CHILD_ALONG = "A child travels along and must not travel without an escort.";

    private static final String ESCORT = RequiredMeasure.ESCORT.code();
    private static final String NO_MEASURE = "none";

    /** Reads what the decision table {@code risk-level} said. */
    public static RiskResult of(DecisionOutcome outcome) {
        RiskLevel level = outcome.rules().stream()
                .map(rule -> RiskLevel.valueOf(String.valueOf(rule.get("level"))))
                .max(Comparator.naturalOrder())
                .orElse(RiskLevel.LOW);
        int mediums = (int) outcome.rules().stream()
                .filter(rule ->
                        RiskLevel.valueOf(String.valueOf(rule.get("level"))).compareTo(RiskLevel.MEDIUM) >= 0)
                .map(rule -> rule.get("category"))
                .distinct()
                .count();
        return new RiskResult(level, distinct(outcome, "reason"), distinct(outcome, "measure"), mediums);
    }

    /** The result with what the assessor says besides; without it, as earlier versions of the form, as the table says. */
    public RiskResult with(Optional<RiskJudgement> judgement) {
        return judgement
                .map(said -> {
                    RiskResult added = mediums >= MANY ? atLeast(RiskLevel.HIGH, ADDED_UP) : this;
                    RiskResult cared = said.carerMissing() ? added.atLeast(RiskLevel.STOP, CARER_MISSING) : added;
                    RiskResult escorted = said.childAlong() ? cared.withChildAlong() : cared;
                    return said.raisedTo()
                            .map(raised -> escorted.atLeast(raised, RAISED))
                            .orElse(escorted);
                })
                .orElse(this);
    }

    /** As for a person who is a child: never LOW, and never without an escort. */
    private RiskResult withChildAlong() {
        RiskResult least = atLeast(RiskLevel.MEDIUM, CHILD_ALONG);
        if (measures.contains(ESCORT)) {
            return least;
        }
        List<String> more = new ArrayList<>(measures);
        more.add(ESCORT);
        return new RiskResult(least.level(), least.reasons(), List.copyOf(more), mediums);
    }

    private RiskResult atLeast(RiskLevel least, String reason) {
        if (level.compareTo(least) >= 0) {
            return this;
        }
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new RiskResult(least, List.copyOf(more), measures, mediums);
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
