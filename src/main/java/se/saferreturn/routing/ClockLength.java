package se.saferreturn.routing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long one of the programme's clocks runs. */
public sealed interface ClockLength {

    /** What may be written as a length, for messages. */
    String WORDS = "such as P7D, P1M, PT8H, \"P3D working\" or \"end of working day\"";

    /** When offices close on a working day. */
    LocalTime CLOSING_TIME = LocalTime.of(17, 0);

    /**
     * Reads a length as it is configured: ISO 8601, {@code P3D working} or {@code end of working day}.
     *
     * @throws IllegalArgumentException it is none of these, or not longer than nothing
     */
    static ClockLength parse(String text) {
        if (text.equals(EndOfWorkingDay.TEXT)) {
            return new EndOfWorkingDay();
        }
        Matcher working = InWorkingDays.TEXT.matcher(text);
        if (working.matches()) {
            return new InWorkingDays(Integer.parseInt(working.group(1)));
        }
        try {
            return text.contains("T") ? new Exact(Duration.parse(text)) : new OfCalendar(Period.parse(text));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("is no length of a clock, " + WORDS, unreadable);
        }
    }

    /** The moment at which the clock, started at the given one, has run out. */
    ZonedDateTime after(ZonedDateTime start, WorkingDays days);

    /** Until when something must be done: never on a day on which offices are closed, unless it is a matter of hours. */
    ZonedDateTime dueAfter(ZonedDateTime start, WorkingDays days);

    /** Hours and minutes, to the minute, by day and night. */
    record Exact(Duration duration) implements ClockLength {

        public Exact {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException("must be longer than nothing, " + WORDS);
            }
        }

        @Override
        public ZonedDateTime after(ZonedDateTime start, WorkingDays days) {
            return start.plus(duration);
        }

        @Override
        public ZonedDateTime dueAfter(ZonedDateTime start, WorkingDays days) {
            return after(start, days);
        }

        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** Days, months or years of the calendar. */
    record OfCalendar(Period period) implements ClockLength {

        public OfCalendar {
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("must be longer than nothing, " + WORDS);
            }
        }

        @Override
        public ZonedDateTime after(ZonedDateTime start, WorkingDays days) {
            return start.plus(period);
        }

        @Override
        public ZonedDateTime dueAfter(ZonedDateTime start, WorkingDays days) {
            ZonedDateTime end = after(start, days);
            return end.with(days.onOrAfter(end.toLocalDate()));
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }

    /** Days on which offices are open; the first day does not count. */
    record InWorkingDays(int count) implements ClockLength {

        private static final Pattern TEXT = Pattern.compile("P([0-9]{1,3})D working");

        public InWorkingDays {
            if (count < 1) {
                throw new IllegalArgumentException("must be longer than nothing, " + WORDS);
            }
        }

        @Override
        public ZonedDateTime after(ZonedDateTime start, WorkingDays days) {
            return start.with(days.after(start.toLocalDate(), count));
        }

        @Override
        public ZonedDateTime dueAfter(ZonedDateTime start, WorkingDays days) {
            return after(start, days);
        }
    }

    /** Until offices close today, or on the next working day when they are closed now. */
    record EndOfWorkingDay() implements ClockLength {

        private static final String TEXT = "end of working day";

        @Override
        public ZonedDateTime after(ZonedDateTime start, WorkingDays days) {
            boolean closedForToday = !start.toLocalTime().isBefore(CLOSING_TIME);
            return start.with(days.onOrAfter(start.toLocalDate().plusDays(closedForToday ? 1 : 0)))
                    .with(CLOSING_TIME);
        }

        @Override
        public ZonedDateTime dueAfter(ZonedDateTime start, WorkingDays days) {
            return after(start, days);
        }
    }
}
