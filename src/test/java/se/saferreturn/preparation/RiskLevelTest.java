package se.saferreturn.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.decision.DecisionOutcome;
import se.saferreturn.decision.DecisionTables;

/** The table {@code risk-level}, and what is made of all rules that hit. */
@ApplicationTest
class RiskLevelTest {

    static final List<String> CATEGORIES = List.of(
            "riskTraffickers",
            "riskDebt",
            "riskFamily",
            "riskFamilyThreatened",
            "riskStateProtection",
            "riskHealthTravel",
            "riskHealthHome",
            "riskMentalHealth",
            "riskDependence",
            "riskLivelihood",
            "riskStigma",
            "riskConflict",
            "riskAuthorities",
            "riskLegal",
            "riskChild",
            "riskEarlierReturn",
            "riskDigital",
            "riskTimeSince",
            "riskDistance");

    private static final LocalDate TODAY = LocalDate.of(2031, 9, 23);

    private static final List<String> FROM_SAFE_TO_DANGEROUS = List.of("none", "some", "serious", "critical");
    private static final List<@Nullable Boolean> ADULT_CHILD_UNKNOWN = Arrays.asList(false, true, null);

    @Autowired
    DecisionTables tables;

    @Test
    void whereThereIsNoDangerNoRuleHitsAndTheRiskIsLow() {
        assertThat(outcome(noDanger()).rules()).isEmpty();
        assertThat(assess(noDanger())).isEqualTo(new RiskResult(RiskLevel.LOW, List.of(), List.of(), 0));
    }

    @ParameterizedTest
    @CsvSource({
        // category, some, serious, critical, unknown
        "riskTraffickers, MEDIUM, HIGH, STOP, MEDIUM",
        "riskDebt, LOW, MEDIUM, STOP, MEDIUM",
        "riskFamily, MEDIUM, HIGH, STOP, MEDIUM",
        "riskFamilyThreatened, MEDIUM, HIGH, STOP, MEDIUM",
        "riskStateProtection, LOW, MEDIUM, HIGH, MEDIUM",
        "riskHealthTravel, LOW, MEDIUM, STOP, MEDIUM",
        "riskHealthHome, LOW, MEDIUM, STOP, MEDIUM",
        "riskMentalHealth, LOW, HIGH, STOP, MEDIUM",
        "riskDependence, LOW, MEDIUM, HIGH, MEDIUM",
        "riskLivelihood, LOW, MEDIUM, HIGH, MEDIUM",
        "riskStigma, LOW, MEDIUM, HIGH, MEDIUM",
        "riskConflict, LOW, HIGH, STOP, MEDIUM",
        "riskAuthorities, LOW, HIGH, STOP, MEDIUM",
        "riskLegal, LOW, HIGH, STOP, MEDIUM",
        "riskChild, MEDIUM, STOP, STOP, MEDIUM",
        "riskEarlierReturn, LOW, MEDIUM, HIGH, MEDIUM",
        "riskDigital, LOW, MEDIUM, HIGH, MEDIUM",
        "riskTimeSince, LOW, MEDIUM, HIGH, MEDIUM",
        "riskDistance, LOW, MEDIUM, HIGH, MEDIUM"
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
        // children have a rule of their own
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
        known.put("riskTraffickers", "serious");
        known.put("riskHealthTravel", "critical");
        known.put("riskLegal", "unknown");

        RiskResult result = assess(known);

        assertThat(result.level()).isEqualTo(RiskLevel.STOP);
        assertThat(result.reasons())
                .containsExactlyInAnyOrder(
                        "The traffickers know the address, the family or the travel of the person.",
                        "The person is not stable enough to travel.",
                        "It is not known whether there is an open case.");
        assertThat(result.measures())
                .containsExactlyInAnyOrder("escort", "policeSweden", "policeHome", "laterDate", "medicalEscort");
        assertThat(result.mediums()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "serious, none, HIGH",
        "serious, some, HIGH",
        "serious, serious, STOP",
        "serious, critical, STOP",
        "serious, unknown, HIGH",
        "some, critical, HIGH"
    })
    void whoCanBeFoundAndIsNotProtectedDoesNotReturn(String traffickers, String protection, RiskLevel level) {
        Map<String, @Nullable Object> known = with(noDanger(), "riskTraffickers", traffickers);

        assertThat(assess(with(known, "riskStateProtection", protection)).level())
                .isEqualTo(level);
    }

    @Test
    void fourDangersOfMediumLevelAreHigh() {
        Map<String, @Nullable Object> known = noDanger();
        known.put("riskTraffickers", "some");
        known.put("riskDebt", "serious");
        known.put("riskStigma", "unknown");
        assertThat(judged(known, "notRaised").level()).isEqualTo(RiskLevel.MEDIUM);

        known.put("riskDistance", "serious");
        assertThat(judged(known, "notRaised").level()).isEqualTo(RiskLevel.HIGH);
        assertThat(judged(known, "notRaised").reasons()).contains(RiskResult.ADDED_UP);
        // an earlier version of the form goes on as it began
        assertThat(assess(known).with(Optional.empty()).level()).isEqualTo(RiskLevel.MEDIUM);
    }

    @ParameterizedTest
    @CsvSource({
        "none, notRaised, LOW",
        "none, MEDIUM, MEDIUM",
        "none, HIGH, HIGH",
        "none, STOP, STOP",
        "serious, MEDIUM, HIGH",
        "critical, HIGH, STOP"
    })
    void theAssessorRaisesTheLevelAndNeverLowersIt(String traffickers, String raisedTo, RiskLevel level) {
        RiskResult result = judged(with(noDanger(), "riskTraffickers", traffickers), raisedTo);

        assertThat(result.level()).isEqualTo(level);
        assertThat(result.reasons().contains(RiskResult.RAISED))
                .isEqualTo(traffickers.equals("none") && level != RiskLevel.LOW);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, true", "1990-06-17, false"})
    void aChildWhoTravelsAlongIsNeverLowAndNeverWithoutAnEscort(String birthDate, boolean child) {
        Map<String, Object> answers = Map.of(
                "riskRaisedTo",
                "notRaised",
                "dependants",
                List.of(Map.of("dependantName", "Någon Provova", "dependantBirthDate", birthDate)));

        RiskResult result = assess(noDanger()).with(RiskJudgement.of(Answers.of(answers), false, TODAY));

        assertThat(result.level()).isEqualTo(child ? RiskLevel.MEDIUM : RiskLevel.LOW);
        assertThat(result.measures().contains("escort")).isEqualTo(child);
        assertThat(result.reasons().contains(RiskResult.CHILD_ALONG)).isEqualTo(child);
    }

    @ParameterizedTest
    @CsvSource({"true, , STOP", "true, ' ', STOP", "true, Nämnden i Påhittsby, MEDIUM", "false, , LOW"})
    void aChildWhoseCarerNobodyHasAssessedDoesNotReturn(boolean minor, @Nullable String assessor, RiskLevel level) {
        Map<String, @Nullable Object> answers = new HashMap<>(Map.of("riskRaisedTo", "notRaised"));
        answers.put("childCarerAssessedBy", assessor);

        RiskResult result =
                assess(with(noDanger(), "minor", minor)).with(RiskJudgement.of(Answers.of(answers), minor, TODAY));

        assertThat(result.level()).isEqualTo(level);
        assertThat(result.reasons().contains(RiskResult.CARER_MISSING)).isEqualTo(level == RiskLevel.STOP);
    }

    @ParameterizedTest
    @CsvSource({
        "policeObjection, yes, MEDIUM",
        "policeObjection, unknown, LOW",
        "riskMissionsView, no, HIGH",
        "riskMissionsView, notHeard, LOW",
        "riskPersonsJudgement, no, HIGH",
        "riskPersonsJudgement, unknown, LOW",
        "riskStaying, critical, LOW"
    })
    void whatOthersSayCounts(String question, String answer, RiskLevel level) {
        assertThat(assess(with(noDanger(), question, answer)).level()).isEqualTo(level);
    }

    /** A recent exploitation, or a home near to it, is nothing that an escort helps against. */
    @Test
    void anEscortIsBoundToACause() {
        for (String category : List.of("riskTimeSince", "riskDistance", "riskStigma", "riskLivelihood")) {
            assertThat(assess(with(noDanger(), category, "critical")).measures())
                    .as(category)
                    .doesNotContain("escort", "medicalEscort");
        }
        for (String category : List.of("riskTraffickers", "riskDependence", "riskMentalHealth")) {
            assertThat(assess(with(noDanger(), category, "serious")).measures())
                    .as(category)
                    .contains("escort");
        }
    }

    @Test
    void aShelterIsNoHousing() {
        assertThat(assess(with(noDanger(), "riskLivelihood", "serious")).measures())
                .containsExactly("housingSecured");
        assertThat(assess(with(noDanger(), "riskLivelihood", "critical")).measures())
                .containsExactlyInAnyOrder("housingSecured", "shelterOnArrival");
    }

    @ParameterizedTest
    @CsvSource({"some, ''", "unknown, ''", "serious, escort policeHome policeSweden"})
    void thePoliceAreNoMeasureWhereLittleIsKnown(String traffickers, String measures) {
        assertThat(String.join(
                        " ",
                        new TreeSet<>(assess(with(noDanger(), "riskTraffickers", traffickers))
                                .measures())))
                .isEqualTo(measures);
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
        "some some none none some serious some none serious some some none none none none none none some some, MEDIUM",
        "none none none none some none none none none some some none none some none none none some none, LOW"
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

    private RiskResult judged(Map<String, @Nullable Object> known, String raisedTo) {
        return assess(known).with(RiskJudgement.of(Answers.of(Map.of("riskRaisedTo", raisedTo)), false, TODAY));
    }

    private DecisionOutcome outcome(Map<String, @Nullable Object> known) {
        return tables.evaluate("risk-level", known);
    }
}
