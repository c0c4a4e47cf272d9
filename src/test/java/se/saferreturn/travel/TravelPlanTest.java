package se.saferreturn.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.saferreturn.casefile.Answers;

class TravelPlanTest {

    @Test
    void theJourneyLastsFromTheFirstLegToTheLast() {
        TravelPlan plan = TravelPlan.of(
                plan(leg("2026-03-02T09:40", "2026-03-02T12:05:30"), leg("2026-03-02T14:30", "2026-03-02T17:35:10")));

        assertThat(plan)
                .isEqualTo(new TravelPlan(
                        2,
                        LocalDateTime.parse("2026-03-02T09:40"),
                        LocalDateTime.parse("2026-03-02T17:35"),
                        ZoneId.of("Europe/Stockholm")));
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

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NPL | Kathmandu                  | Asia/Kathmandu
            ROU | București, utgång tre      | Europe/Bucharest
            DOM | Santo Domingo              | America/Santo_Domingo
            PHL | Cebu                       | Asia/Manila
            BRA | São Paulo (GRU)            | America/Sao_Paulo
            BRA | Manaus                     | America/Manaus
            RUS | Владивосток                | Asia/Vladivostok
            ESP | Las Palmas, Canary Islands | Atlantic/Canary
            XKX | Prishtina                  | Europe/Belgrade
            IRN | Teheran                    | Asia/Tehran
            QAT | Doha                       | Asia/Qatar
            """)
    void theTimeOfArrivalIsThatOfThePlace(String country, String place, String zone) {
        Map<String, @Nullable Object> last = leg("2026-03-02T06:00", "2026-03-03T10:00");
        last.put("to", place);

        assertThat(TravelPlan.of(plan(last).changedBy(Answers.of(Map.of("countryOfReturn", country))))
                        .arrivalZone()
                        .getRules()
                        .getOffset(LocalDateTime.parse("2026-07-03T10:00")))
                .isEqualTo(ZoneId.of(zone).getRules().getOffset(LocalDateTime.parse("2026-07-03T10:00")));
    }

    /** Of a country with several zones the one in which the time comes first, so that no alarm comes too late. */
    @Test
    void whereTheCityIsNotKnownTheAlarmComesRatherTooEarly() {
        Map<String, @Nullable Object> last = leg("2026-03-02T06:00", "2026-03-03T10:00");
        last.put("to", "Provstad");

        assertThat(TravelPlan.of(plan(last).changedBy(Answers.of(Map.of("countryOfReturn", "BRA"))))
                        .arrivalZone())
                .isEqualTo(ZoneId.of("America/Noronha"));
    }

    @Test
    void timesOfTwoKnownPlacesAreComparedByTheClocksOfEach() {
        Map<String, @Nullable Object> toTheWest = leg("2026-03-02T15:00", "2026-03-02T09:30");
        toTheWest.put("to", "Los Angeles");
        Answers home = Answers.of(Map.of("countryOfReturn", "USA"));
        assertThat(TravelPlan.of(plan(toTheWest).changedBy(home)).legCount()).isEqualTo(1);

        Map<String, @Nullable Object> toTheEast = leg("2026-03-02T10:00", "2026-03-02T11:30");
        toTheEast.put("to", "Kathmandu");
        assertRefused(plan(toTheEast).changedBy(Answers.of(Map.of("countryOfReturn", "NPL"))), "legs[0].arrivesAt");
    }

    @Test
    void aLegEndsByTheClocksOfItsPlaceOrWhenTheNextOneLeaves() {
        Map<String, @Nullable Object> first = leg("2026-03-02T13:10", "2026-03-02T20:40");
        first.put("to", "Frankfurt am Main, transfer");
        Map<String, @Nullable Object> second = leg("2026-03-02T22:50", null);
        second.put("to", "Prövohamn");
        Map<String, @Nullable Object> third = leg("2026-03-03T07:05", "2026-03-03T09:00");
        third.put("from", "Delhi");
        third.put("to", "Kathmandu");
        Answers plan = plan(first, second, third).changedBy(Answers.of(Map.of("countryOfReturn", "NPL")));

        assertThat(TravelPlan.endOfLeg(plan, 1)).hasValueSatisfying(end -> {
            assertThat(end.at()).isEqualTo("2026-03-02T20:40");
            assertThat(end.at().atZone(end.zone()).toInstant()).isEqualTo(Instant.parse("2026-03-02T19:40:00Z"));
        });
        assertThat(TravelPlan.endOfLeg(plan, 2))
                .hasValueSatisfying(
                        end -> assertThat(end.at().atZone(end.zone()).toInstant())
                                .isEqualTo(Instant.parse("2026-03-03T01:35:00Z")));
        // the last one ends with the journey
        assertThat(TravelPlan.endOfLeg(plan, 3)).isEmpty();
        assertThat(TravelPlan.endOfLeg(plan, 4)).isEmpty();
        assertThat(TravelPlan.endOfLeg(plan, 0)).isEmpty();
    }

    /** Of Sweden and the place of arrival that where the time comes first. */
    @ParameterizedTest
    @CsvSource({"NPL, Asia/Kathmandu", "DOM, Europe/Stockholm"})
    void aPlaceOnTheWayThatIsNotKnownIsWatchedRatherTooEarly(String country, String zone) {
        Map<String, @Nullable Object> first = leg("2026-03-02T03:10", "2026-03-02T20:40");
        first.put("to", "Prövohamn");
        Answers plan = plan(first, leg("2026-03-03T08:50", "2026-03-03T23:00"))
                .changedBy(Answers.of(Map.of("countryOfReturn", country)));

        assertThat(TravelPlan.endOfLeg(plan, 1))
                .hasValueSatisfying(end -> assertThat(end.zone().getRules().getOffset(end.at()))
                        .isEqualTo(ZoneId.of(zone).getRules().getOffset(end.at())));
    }

    @Test
    void aLegThatBeginsAfterItsEndIsWatchedFromThen() {
        LegEnd end = new LegEnd(LocalDateTime.parse("2026-03-02T20:40"), ZoneId.of("Asia/Qatar"));

        assertThat(end.notBefore(Instant.parse("2026-03-02T17:39:59Z"))).isEqualTo(end);
        assertThat(end.notBefore(Instant.parse("2026-03-02T19:12:31Z")))
                .isEqualTo(new LegEnd(LocalDateTime.parse("2026-03-02T22:12"), ZoneId.of("Asia/Qatar")));
    }

    @Test
    void aNewPlanThatBeginsOnTheWayIsReadByTheClocksThere() {
        Map<String, @Nullable Object> onward = leg("2026-03-02T09:00", "2026-03-02T21:00");
        onward.put("from", "Istanbul, airport");
        onward.put("to", "Kathmandu");

        assertThat(TravelPlan.of(plan(onward).changedBy(Answers.of(Map.of("countryOfReturn", "NPL"))))
                        .departureExpectedAt())
                .isEqualTo("2026-03-02T07:00");
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
