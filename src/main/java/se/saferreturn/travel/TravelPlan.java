package se.saferreturn.travel;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;

/**
 * What the form {@code travel-plan} says of the way home.
 *
 * @param legCount number of legs, at least one
 * @param departureExpectedAt when the first leg begins, by the clocks in Sweden
 * @param arrivalExpectedAt when the last leg ends, by the clocks at the place of arrival, or the end of the planned day of
 *     arrival when that is not known
 * @param arrivalZone by which clocks people live at the place of arrival
 */
public record TravelPlan(
        int legCount, LocalDateTime departureExpectedAt, LocalDateTime arrivalExpectedAt, ZoneId arrivalZone) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private static final ZoneId SWEDEN = Clocks.SWEDEN;

    /**
     * Times are those of each place. Where one of two places is not known, a flight to the west may land before it started
     * by the clocks on the walls.
     */
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
            throw new TravelPlanRefusedException(TravelFields.LEGS, "Legs: please add at least one row.");
        }
        Itinerary itinerary = new Itinerary(answers, legs);
        PlaceTime latest = null;
        for (int leg = 0; leg < legs.size(); leg++) {
            latest = checked(itinerary.departure(leg), leg, TravelFields.DEPARTS_AT, "Departs", latest);
            latest = checked(itinerary.arrival(leg), leg, TravelFields.ARRIVES_AT, "Arrives", latest);
            refuseOutsideThePlannedDays(answers, legs.get(leg), leg);
        }
        LocalDateTime departure = moment(legs.get(0), TravelFields.DEPARTS_AT)
                .or(() -> day(answers, FactNames.PLANNED_DEPARTURE).map(LocalDate::atStartOfDay))
                .orElseThrow(() -> new TravelPlanRefusedException(
                        "legs[0].departsAt", "Legs, row 1, Departs: please fill this in."));
        LocalDateTime arrival = moment(legs.get(legs.size() - 1), TravelFields.ARRIVES_AT)
                .or(() -> day(answers, FactNames.PLANNED_ARRIVAL).map(day -> day.atTime(END_OF_DAY)))
                .orElseThrow(() -> new TravelPlanRefusedException(
                        FactNames.PLANNED_ARRIVAL, "Planned arrival: please fill this in."));
        Optional<ZoneId> placeOfArrival = itinerary.placeOfArrival(arrival);
        if (new PlaceTime(arrival, placeOfArrival)
                .isBefore(new PlaceTime(departure, itinerary.placeOfDeparture(departure)))) {
            throw new TravelPlanRefusedException(
                    FactNames.PLANNED_ARRIVAL, "Planned arrival: please give a day that is not before the departure.");
        }
        LocalDateTime departureInSweden = departure
                .atZone(itinerary.placeOfDeparture(departure).orElse(SWEDEN))
                .withZoneSameInstant(SWEDEN)
                .toLocalDateTime();
        return new TravelPlan(legs.size(), departureInSweden, arrival, placeOfArrival.orElse(SWEDEN));
    }

    /**
     * When a leg ends by the plan in the case file, or when the next one leaves, where that is not known.
     *
     * @param leg counted from 1
     * @return empty for the last leg, which ends with the journey, and for one that is not there
     */
    public static Optional<LegEnd> endOfLeg(Answers answers, int leg) {
        List<? extends Map<?, ?>> legs = legs(answers);
        if (leg < 1 || leg >= legs.size()) {
            return Optional.empty();
        }
        Itinerary itinerary = new Itinerary(answers, legs);
        return itinerary
                .arrival(leg - 1)
                .or(() -> itinerary.departure(leg))
                .map(end -> new LegEnd(end.at(), end.zone().orElseGet(() -> itinerary.zoneOnTheWay(end.at()))));
    }

    private static @Nullable PlaceTime checked(
            Optional<PlaceTime> moment, int row, String key, String label, @Nullable PlaceTime latest) {
        if (moment.isEmpty() || latest == null) {
            return moment.orElse(latest);
        }
        if (moment.get().isBefore(latest)) {
            throw new TravelPlanRefusedException(
                    "legs[" + row + "]." + key,
                    "Legs, row " + (row + 1) + ", " + label
                            + ": please give a time that is not before the one that comes first on the way, each by the"
                            + " clocks of its place.");
        }
        return moment.get();
    }

    /** The way with the time at each place; the first leg begins in Sweden, the last one ends in the country of return. */
    private record Itinerary(Answers answers, List<? extends Map<?, ?>> legs) {

        Optional<PlaceTime> departure(int leg) {
            return moment(legs.get(leg), TravelFields.DEPARTS_AT)
                    .map(at ->
                            new PlaceTime(at, leg == 0 ? placeOfDeparture(at) : PlaceZone.of(place(leg, "from"), at)));
        }

        Optional<PlaceTime> arrival(int leg) {
            return moment(legs.get(leg), TravelFields.ARRIVES_AT)
                    .map(at -> new PlaceTime(
                            at, leg == legs.size() - 1 ? placeOfArrival(at) : PlaceZone.of(place(leg, "to"), at)));
        }

        Optional<ZoneId> placeOfDeparture(LocalDateTime at) {
            return PlaceZone.of(place(0, "from"), at).or(() -> Optional.of(SWEDEN));
        }

        Optional<ZoneId> placeOfArrival(LocalDateTime at) {
            String place = place(legs.size() - 1, "to");
            return answers.text(FactNames.COUNTRY_OF_RETURN)
                    .flatMap(country -> PlaceZone.of(
                            country,
                            place + " "
                                    + answers.text(TravelFields.PLACE_OF_RETURN).orElse(""),
                            at))
                    .or(() -> PlaceZone.of(place, at));
        }

        /** Of a place that is not known: Sweden's or that of the arrival, where the time comes first; no alarm comes too late. */
        ZoneId zoneOnTheWay(LocalDateTime at) {
            return placeOfArrival(at)
                    .filter(zone -> at.atZone(zone)
                            .toInstant()
                            .isBefore(at.atZone(SWEDEN).toInstant()))
                    .orElse(SWEDEN);
        }

        private String place(int leg, String key) {
            return legs.get(leg).get(key) instanceof String place ? place : "";
        }
    }

    /**
     * A time by the clocks of a place.
     *
     * @param zone empty where the place is not known
     */
    private record PlaceTime(LocalDateTime at, Optional<ZoneId> zone) {

        boolean isBefore(PlaceTime other) {
            if (zone.isEmpty() || other.zone.isEmpty()) {
                return at.isBefore(other.at.minus(CLOCKS_APART));
            }
            return at.atZone(zone.get())
                    .toInstant()
                    .isBefore(other.at.atZone(other.zone.get()).toInstant());
        }
    }

    private static void refuseOutsideThePlannedDays(Answers answers, Map<?, ?> leg, int row) {
        Optional<LocalDate> departs = moment(leg, TravelFields.DEPARTS_AT).map(LocalDateTime::toLocalDate);
        boolean tooEarly = departs.flatMap(
                        on -> day(answers, FactNames.PLANNED_DEPARTURE).filter(on::isBefore))
                .isPresent();
        boolean tooLate = departs.flatMap(
                        on -> day(answers, FactNames.PLANNED_ARRIVAL).filter(on::isAfter))
                .isPresent();
        if (tooEarly || tooLate) {
            throw new TravelPlanRefusedException(
                    "legs[" + row + "].departsAt",
                    "Legs, row " + (row + 1)
                            + ", Departs: please give a day from the planned departure to the planned arrival, or change these.");
        }
    }

    private static List<? extends Map<?, ?>> legs(Answers answers) {
        return answers.get(TravelFields.LEGS)
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
