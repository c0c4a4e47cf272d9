package se.saferreturn.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The programme's clocks by name, used in models as {@code clocks}. All days and times of day are those of
 * Sweden, but where a place is named.
 *
 * <p>Due dates are for people: a length in days or months that would end on a day on which offices are closed moves to
 * the next working day. Timers are for the process and never move. Their lengths stand in one configuration, {@code
 * safer-return.clocks}.
 */
public final class Clocks {

    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** How long a risk assessment may be relied on. */
    private static final String RISK_ASSESSMENT_VALID = "risk-assessment-valid";

    /** How long after the planned departure somebody is alarmed when nobody has confirmed it. */
    private static final String DEPARTURE_ALARM = "departure-alarm";

    /** Ends the name of the shorter length, which counts where the risk is higher. */
    private static final String AT_RISK = "-at-risk";

    /** Levels of risk at which a journey is watched more closely; a threat on the way may give the second. */
    private static final Set<String> HIGHER_RISK = Set.of("HIGH", "STOP");

    private static final Period TIME_TO_HANDLE_A_MISSED_DEPARTURE = Period.ofDays(1);

    private final Clock now;
    private final Map<String, ClockLength> lengths;
    private final WorkingDays workingDays = new WorkingDays();

    public Clocks(Clock now, Map<String, ClockLength> lengths) {
        this.now = now;
        this.lengths = Map.copyOf(lengths);
    }

    /** Whether there is a clock with this name. */
    public boolean isNamed(String clock) {
        return lengths.containsKey(clock);
    }

    public Set<String> names() {
        return lengths.keySet();
    }

    /** When something is due that starts now. */
    public Date due(String clock) {
        return toDate(length(clock).dueAfter(now(), workingDays));
    }

    /**
     * When something is due that is counted from the start of a day.
     *
     * @param day {@code yyyy-MM-dd}
     */
    public Date dueAfter(String clock, String day) {
        return toDate(length(clock).dueAfter(beginning(day), workingDays));
    }

    /** When a timer that starts now goes off. */
    public Date at(String clock) {
        return toDate(length(clock).after(now(), workingDays));
    }

    /**
     * When a timer goes off that is counted from the start of a day.
     *
     * @param day {@code yyyy-MM-dd}
     */
    public Date after(String clock, String day) {
        return toDate(length(clock).after(beginning(day), workingDays));
    }

    /**
     * When a timer goes off that is counted from a moment.
     *
     * @param moment time on the wall in Sweden, {@code yyyy-MM-ddTHH:mm}
     */
    public Date afterMoment(String clock, String moment) {
        return toDate(length(clock).after(moment(moment), workingDays));
    }

    /**
     * When a timer goes off that is counted from a moment at another place.
     *
     * @param moment time on the wall at the place, {@code yyyy-MM-ddTHH:mm}
     * @param zone of the place, such as {@code Asia/Kathmandu}
     */
    public Date afterMomentIn(String clock, String moment, String zone) {
        return toDate(length(clock).after(LocalDateTime.parse(moment).atZone(ZoneId.of(zone)), workingDays));
    }

    /**
     * When somebody who travels must be heard of: a child, a person at high risk and one with an escort sooner than others, by
     * the clock whose name ends with {@value #AT_RISK}.
     *
     * @param clock of other journeys
     * @param moment time on the wall at the place, {@code yyyy-MM-ddTHH:mm}
     * @param zone of the place, such as {@code Asia/Kathmandu}
     * @param riskLevel null when it is not known
     * @param escort null when it is not known
     */
    public Date onTheWay(
            String clock,
            String moment,
            String zone,
            @Nullable Boolean minor,
            @Nullable String riskLevel,
            @Nullable String escort) {
        boolean atRisk = Boolean.TRUE.equals(minor)
                || (riskLevel != null && HIGHER_RISK.contains(riskLevel))
                || Groups.isEscorted(escort);
        return afterMomentIn(atRisk ? clock + AT_RISK : clock, moment, zone);
    }

    /**
     * The clocks that a call in a model counts by.
     *
     * @param method of this class
     * @param clock as the call names it
     */
    public static Set<String> countedBy(String method, String clock) {
        return method.equals("onTheWay") ? Set.of(clock, clock + AT_RISK) : Set.of(clock);
    }

    /**
     * When a risk assessment can no longer be relied on for a departure: at the end of its last day. Who is to leave by
     * then leaves on a valid assessment, so it holds until the alarm for a missed departure has been handled.
     *
     * @param riskAssessedOn {@code yyyy-MM-dd}
     * @param departureExpectedAt {@code yyyy-MM-ddTHH:mm}; null when it is not known
     */
    public Date riskExpiry(String riskAssessedOn, @Nullable String departureExpectedAt) {
        ZonedDateTime expiry = length(RISK_ASSESSMENT_VALID)
                .after(beginning(riskAssessedOn), workingDays)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(SWEDEN);
        // an expression in a model makes an empty text of what is not known
        if (departureExpectedAt == null
                || departureExpectedAt.isEmpty()
                || !moment(departureExpectedAt).isBefore(expiry)) {
            return toDate(expiry);
        }
        return toDate(length(DEPARTURE_ALARM)
                .after(moment(departureExpectedAt), workingDays)
                .plus(TIME_TO_HANDLE_A_MISSED_DEPARTURE));
    }

    /**
     * The moment at which a day begins.
     *
     * @param day {@code yyyy-MM-dd}
     */
    public Date startOf(String day) {
        return toDate(beginning(day));
    }

    /**
     * The length of a clock in the form that a timer reads, such as {@code P7D}.
     *
     * @throws IllegalArgumentException the clock counts working days, which no timer can
     */
    public String duration(String clock) {
        ClockLength length = length(clock);
        if (length instanceof ClockLength.Exact || length instanceof ClockLength.OfCalendar) {
            return length.toString();
        }
        throw new IllegalArgumentException("The clock " + clock
                + " counts working days and has no fixed duration. Let the timer wait until clocks.at('" + clock
                + "').");
    }

    private ClockLength length(String clock) {
        ClockLength length = lengths.get(clock);
        if (length == null) {
            throw new IllegalArgumentException(
                    "There is no clock named " + clock + ". Add it under safer-return.clocks, or correct the model.");
        }
        return length;
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(now).withZoneSameInstant(SWEDEN);
    }

    private static ZonedDateTime beginning(String day) {
        return LocalDate.parse(day).atStartOfDay(SWEDEN);
    }

    private static ZonedDateTime moment(String moment) {
        return LocalDateTime.parse(moment).atZone(SWEDEN);
    }

    private static Date toDate(ZonedDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
