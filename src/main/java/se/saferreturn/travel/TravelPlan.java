package se.saferreturn.travel;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;

/**
 * What the form {@code travel-plan} says of the way home.
 *
 * @param legCount number of legs, at least one
 * @param departureExpectedAt when the first leg begins
 * @param arrivalExpectedAt when the last leg ends, or the end of the planned day of arrival when that is not known
 */
public record TravelPlan(int legCount, LocalDateTime departureExpectedAt, LocalDateTime arrivalExpectedAt) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** Times are those of each place: a flight to the west may land before it started, by the clocks on the walls. */
    private static final Duration CLOCKS_APART = Duration.ofHours(3);

    /**
     * Reads the plan from the case file.
     *
     * @throws TravelPlanRefusedException the plan has no legs, somebody would arrive before they left, or a leg lies
     *     outside the planned days, as when the days were changed and the legs were not
     */
    public static TravelPlan of(Answers answers) {
        List<? extends Map<?, ?>> legs = legs(answers);
        if (legs.isEmpty()) {
            throw new TravelPlanRefusedException("legs", "Legs: please add at least one row.");
        }
        LocalDateTime latest = null;
        for (int leg = 0; leg < legs.size(); leg++) {
            latest = checked(legs.get(leg), leg, "departsAt", "Departs", latest);
            latest = checked(legs.get(leg), leg, "arrivesAt", "Arrives", latest);
            refuseOutsideThePlannedDays(answers, legs.get(leg), leg);
        }
        LocalDateTime departure = moment(legs.get(0), "departsAt")
                .or(() -> day(answers, "plannedDeparture").map(LocalDate::atStartOfDay))
                .orElseThrow(() -> new TravelPlanRefusedException(
                        "legs[0].departsAt", "Legs, row 1, Departs: please fill this in."));
        LocalDateTime arrival = moment(legs.get(legs.size() - 1), "arrivesAt")
                .or(() -> day(answers, "plannedArrival").map(day -> day.atTime(END_OF_DAY)))
                .orElseThrow(() ->
                        new TravelPlanRefusedException("plannedArrival", "Planned arrival: please fill this in."));
        if (arrival.isBefore(departure.minus(CLOCKS_APART))) {
            throw new TravelPlanRefusedException(
                    "plannedArrival", "Planned arrival: please give a day that is not before the departure.");
        }
        return new TravelPlan(legs.size(), departure, arrival);
    }

    private static @Nullable LocalDateTime checked(
            Map<?, ?> leg, int row, String key, String label, @Nullable LocalDateTime latest) {
        LocalDateTime moment = moment(leg, key).orElse(null);
        if (moment == null || latest == null) {
            return moment == null ? latest : moment;
        }
        if (moment.isBefore(latest.minus(CLOCKS_APART))) {
            throw new TravelPlanRefusedException(
                    "legs[" + row + "]." + key,
                    "Legs, row " + (row + 1) + ", " + label
                            + ": please give a time that is not before the one that comes first on the way.");
        }
        return moment;
    }

    private static void refuseOutsideThePlannedDays(Answers answers, Map<?, ?> leg, int row) {
        Optional<LocalDate> departs = moment(leg, "departsAt").map(LocalDateTime::toLocalDate);
        boolean tooEarly = departs.flatMap(
                        on -> day(answers, "plannedDeparture").filter(on::isBefore))
                .isPresent();
        boolean tooLate = departs.flatMap(on -> day(answers, "plannedArrival").filter(on::isAfter))
                .isPresent();
        if (tooEarly || tooLate) {
            throw new TravelPlanRefusedException(
                    "legs[" + row + "].departsAt",
                    "Legs, row " + (row + 1)
                            + ", Departs: please give a day from the planned departure to the planned arrival, or change these.");
        }
    }

    private static List<? extends Map<?, ?>> legs(Answers answers) {
        return answers.get("legs")
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list)
                        .stream()
                                .filter(Map.class::isInstance)
                                .<Map<?, ?>>map(leg -> (Map<?, ?>) leg)
                                .toList())
                .orElse(List.of());
    }

    private static Optional<LocalDateTime> moment(Map<?, ?> leg, String key) {
        return Optional.ofNullable(leg.get(key))
                .map(String::valueOf)
                .map(LocalDateTime::parse)
                .map(moment -> moment.truncatedTo(ChronoUnit.MINUTES));
    }

    private static Optional<LocalDate> day(Answers answers, String key) {
        return answers.text(key).map(LocalDate::parse);
    }
}
