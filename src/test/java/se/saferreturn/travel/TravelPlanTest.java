package se.saferreturn.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.saferreturn.casefile.Answers;

class TravelPlanTest {

    @Test
    void theJourneyLastsFromTheFirstLegToTheLast() {
        TravelPlan plan = TravelPlan.of(
                plan(leg("2026-03-02T09:40", "2026-03-02T12:05:30"), leg("2026-03-02T14:30", "2026-03-02T17:35:10")));

        assertThat(plan)
                .isEqualTo(new TravelPlan(
                        2, LocalDateTime.parse("2026-03-02T09:40"), LocalDateTime.parse("2026-03-02T17:35")));
    }

    @Test
    void itLastsToTheEndOfThePlannedDayWhenTheTimeOfArrivalIsNotKnown() {
        TravelPlan plan = TravelPlan.of(plan(leg("2026-03-02T09:40", null)));

        assertThat(plan.arrivalExpectedAt()).isEqualTo("2026-03-03T23:59");
    }

    @Test
    void aPlanWithoutLegsIsRefused() {
        assertRefused(plan(), "legs");
        assertRefused(Answers.none(), "legs");
    }

    @Test
    void nobodyArrivesBeforeTheyLeft() {
        assertRefused(plan(leg("2026-03-02T09:40", "2026-03-01T12:05")), "legs[0].arrivesAt");
        assertRefused(
                plan(leg("2026-03-02T09:40", "2026-03-02T12:05"), leg("2026-03-01T14:30", null)), "legs[1].departsAt");
        assertRefused(
                plan(leg("2026-03-02T09:40", null), leg("2026-03-03T14:30", "2026-03-02T23:00")), "legs[1].arrivesAt");
        assertRefused(plan(leg("2026-03-01T09:40", null)), "legs[0].departsAt");
        assertRefused(plan(leg("2026-03-09T09:40", null)), "legs[0].departsAt");
    }

    /** Istanbul to Sarajevo in winter: two hours between the clocks, less than two in the air. */
    @Test
    void aFlightToTheWestMayLandBeforeItStartedByTheClocksOnTheWalls() {
        assertThat(TravelPlan.of(plan(leg("2026-03-02T19:30", "2026-03-02T19:25")))
                        .legCount())
                .isEqualTo(1);
    }

    @Test
    void aRefusalNamesTheFieldAndNothingThatWasWritten() {
        assertThatExceptionOfType(TravelPlanRefusedException.class)
                .isThrownBy(() ->
                        TravelPlan.of(plan(leg("2026-03-02T09:40", "2026-03-02T12:05"), leg("2026-03-01T14:30", null))))
                .withMessageStartingWith("Legs, row 2, Departs: ")
                .withMessageNotContaining("2026");
    }

    private static void assertRefused(Answers plan, String field) {
        assertThatExceptionOfType(TravelPlanRefusedException.class)
                .isThrownBy(() -> TravelPlan.of(plan))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Answers plan(Object... legs) {
        return Answers.of(
                Map.of("plannedDeparture", "2026-03-02", "plannedArrival", "2026-03-03", "legs", List.of(legs)));
    }

    private static Map<String, @Nullable Object> leg(String departsAt, @Nullable String arrivesAt) {
        Map<String, @Nullable Object> leg = new LinkedHashMap<>();
        leg.put("departsAt", departsAt);
        leg.put("arrivesAt", arrivesAt);
        return leg;
    }
}
