package se.saferreturn.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.decision.DecisionOutcome;
import se.saferreturn.decision.DecisionTables;

/** The table {@code risk-level}, and what is made of all rules that hit. */
@ApplicationTest
class RiskLevelTest {

    static final List<String> CATEGORIES = List.of(
            "riskTraffickers",
            "riskDebt",
            "riskFamily",
            "riskStateProtection",
            "riskHealth",
            "riskDependence",
            "riskLivelihood",
            "riskStigma",
            "riskLegal",
            "riskChild",
            "riskTimeSince",
            "riskDistance");

    private static final List<String> FROM_SAFE_TO_DANGEROUS = List.of("none", "some", "serious", "critical");
    private static final List<@Nullable Boolean> ADULT_CHILD_UNKNOWN = Arrays.asList(false, true, null);

    @Autowired
    DecisionTables tables;

    @Test
    void whereThereIsNoDangerNoRuleHitsAndTheRiskIsLow() {
        assertThat(outcome(noDanger()).rules()).isEmpty();
        assertThat(assess(noDanger())).isEqualTo(new RiskResult(RiskLevel.LOW, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        // category, some, serious, critical, unknown
        "riskTraffickers,     MEDIUM, HIGH,   STOP, MEDIUM",
        "riskDebt,            LOW,    MEDIUM, HIGH, MEDIUM",
        "riskFamily,          MEDIUM, HIGH,   STOP, MEDIUM",
        "riskStateProtection, LOW,    MEDIUM, HIGH, MEDIUM",
        "riskHealth,          LOW,    MEDIUM, STOP, MEDIUM",
        "riskDependence,      LOW,    MEDIUM, HIGH, MEDIUM",
        "riskLivelihood,      LOW,    MEDIUM, HIGH, MEDIUM",
        "riskStigma,          LOW,    MEDIUM, HIGH, MEDIUM",
        "riskLegal,           LOW,    HIGH,   STOP, MEDIUM",
        "riskChild,           MEDIUM, HIGH,   STOP, MEDIUM",
        "riskTimeSince,       LOW,    MEDIUM, HIGH, MEDIUM",
        "riskDistance,        LOW,    MEDIUM, HIGH, MEDIUM"
    })
    void eachCategoryAloneGivesItsLevelWithAReason(
            String category, RiskLevel some, RiskLevel serious, RiskLevel critical, RiskLevel unknown) {
        Map<String, RiskLevel> expected = new LinkedHashMap<>();
        expected.put("some", some);
        expected.put("serious", serious);
        expected.put("critical", critical);
        expected.put("unknown", unknown);
        expected.forEach((answer, level) -> {
            RiskResult result = assess(with(noDanger(), category, answer));

            assertThat(result.level()).as("%s %s", category, answer).isEqualTo(level);
            assertThat(result.reasons()).as("%s %s", category, answer).isNotEmpty();
        });
    }

    @ParameterizedTest
    @FieldSource("CATEGORIES")
    void whatIsNotKnownNeverCountsAsLow(String category) {
        for (String answer : Arrays.asList("unknown", null)) {
            RiskResult result = assess(with(noDanger(), category, answer));

            assertThat(result.level()).as("%s %s", category, answer).isGreaterThanOrEqualTo(RiskLevel.MEDIUM);
            assertThat(result.reasons()).as("%s %s", category, answer).anyMatch(reason -> reason.contains("not "));
        }
    }

    @ParameterizedTest
    @FieldSource("CATEGORIES")
    void moreDangerNeverGivesALowerLevel(String category) {
        // the one rule that looks at two answers is about children
        boolean minor = category.equals("riskChild");
        RiskLevel before = RiskLevel.LOW;
        for (String answer : FROM_SAFE_TO_DANGEROUS) {
            RiskLevel level = assess(with(with(noDanger(), "minor", minor), category, answer))
                    .level();

            assertThat(level).as("%s %s", category, answer).isGreaterThanOrEqualTo(before);
            before = level;
        }
    }

    @Test
    void moreDangerNeverGivesALowerLevelWhateverElseIsAnswered() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<@Nullable String> answers = Arrays.asList("none", "some", "serious", "critical", "unknown", null);
        for (int round = 0; round < 25; round++) {
            Map<String, @Nullable Object> known = new HashMap<>();
            CATEGORIES.forEach(category -> known.put(category, answers.get(random.nextInt(answers.size()))));
            known.put("minor", ADULT_CHILD_UNKNOWN.get(random.nextInt(3)));
            String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            int danger = random.nextInt(FROM_SAFE_TO_DANGEROUS.size() - 1);
            RiskResult before = assess(with(known, category, FROM_SAFE_TO_DANGEROUS.get(danger)));
            RiskResult after = assess(with(known, category, FROM_SAFE_TO_DANGEROUS.get(danger + 1)));

            assertThat(after.level())
                    .as("seed %d, round %d: %s after %s", seed, round, category, known)
                    .isGreaterThanOrEqualTo(before.level());
        }
    }

    @Test
    void theLevelIsTheHighestOfAllAndEveryReasonAndMeasureIsKeptOnce() {
        Map<String, @Nullable Object> known = noDanger();
        known.put("riskTraffickers", "some");
        known.put("riskHealth", "critical");
        known.put("riskLegal", "unknown");

        RiskResult result = assess(known);

        assertThat(result.level()).isEqualTo(RiskLevel.STOP);
        assertThat(result.reasons())
                .containsExactlyInAnyOrder(
                        "The traffickers are at large, but nothing shows that they look for the person.",
                        "The person is unstable, or a treatment that is vital does not exist at home.",
                        "A later journey needs a medical escort.",
                        "It is not known whether there is an open case.");
        assertThat(result.measures()).containsExactlyInAnyOrder("policeLiaison", "laterDate", "medicalEscort");
        assertThat(result.measures()).hasSize(3);
    }

    @Test
    void aChildIsNeverAtLowRiskAndAlwaysHasAnEscort() {
        RiskResult result = assess(with(noDanger(), "minor", true));

        assertThat(result.level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(result.measures()).containsExactly("escort");
    }

    @Test
    void whenNobodyKnowsWhatIsBestForTheChildTheRiskIsHigh() {
        Map<String, @Nullable Object> known = with(noDanger(), "minor", true);

        assertThat(assess(with(known, "riskChild", "unknown")).level()).isEqualTo(RiskLevel.HIGH);
        assertThat(assess(with(known, "riskChild", null)).level()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void anAssessmentThatWasNeverMadeIsNotLow() {
        assertThat(RiskResult.of(tables.evaluate("risk-level", Map.of())).level())
                .isGreaterThanOrEqualTo(RiskLevel.MEDIUM);
    }

    /** As in the scenarios S1 and S2. */
    @ParameterizedTest
    @CsvSource({
        "some some none some serious serious some some none none some some, MEDIUM",
        "none none none some none none some some some none some none, LOW"
    })
    void theScenariosHaveTheLevelThatTheyTellOf(String answers, RiskLevel level) {
        Map<String, @Nullable Object> known = noDanger();
        String[] each = answers.split(" ", -1);
        for (int category = 0; category < CATEGORIES.size(); category++) {
            known.put(CATEGORIES.get(category), each[category]);
        }

        assertThat(assess(known).level()).isEqualTo(level);
    }

    private static Map<String, @Nullable Object> noDanger() {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        CATEGORIES.forEach(category -> known.put(category, "none"));
        known.put("minor", false);
        return known;
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> known, String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(known);
        changed.put(name, value);
        return changed;
    }

    private RiskResult assess(Map<String, @Nullable Object> known) {
        return RiskResult.of(outcome(known));
    }

    private DecisionOutcome outcome(Map<String, @Nullable Object> known) {
        return tables.evaluate("risk-level", known);
    }
}
