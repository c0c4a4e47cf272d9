package se.saferreturn.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.Map;

/**
 * The programme's clocks by name, used in models as {@code clocks}. All days are days in Sweden.
 *
 * <p>Their lengths stand in one configuration, {@code safer-return.clocks}.
 */
public final class Clocks {

    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Clock now;
    private final Map<String, TemporalAmount> lengths;

    public Clocks(Clock now, Map<String, TemporalAmount> lengths) {
        this.now = now;
        this.lengths = Map.copyOf(lengths);
    }

    /** When something is due that starts now. */
    public Date due(String clock) {
        return Date.from(ZonedDateTime.now(now)
                .withZoneSameInstant(SWEDEN)
                .plus(length(clock))
                .toInstant());
    }

    /**
     * When something is due that is counted from a day.
     *
     * @param day {@code yyyy-MM-dd}
     */
    public Date dueAfter(String clock, String day) {
        return Date.from(
                LocalDate.parse(day).atStartOfDay(SWEDEN).plus(length(clock)).toInstant());
    }

    /**
     * The moment at which a day begins.
     *
     * @param day {@code yyyy-MM-dd}
     */
    public Date startOf(String day) {
        return Date.from(LocalDate.parse(day).atStartOfDay(SWEDEN).toInstant());
    }

    /** The length of a clock in the form that a timer reads, such as {@code P7D}. */
    public String duration(String clock) {
        return length(clock).toString();
    }

    private TemporalAmount length(String clock) {
        TemporalAmount length = lengths.get(clock);
        if (length == null) {
            throw new IllegalArgumentException(
                    "There is no clock named " + clock + ". Add it under safer-return.clocks, or correct the model.");
        }
        return length;
    }
}
