package se.saferreturn.alarm;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import se.saferreturn.routing.Clocks;

/** How long after its due date a task that nobody has done becomes an alarm. */
public final class Lateness {

    private static final String CLOCK = "overdue-work";
    private static final String CLOCK_WHEN_URGENT = "overdue-work-urgent";

    /** The priority of what a referral's urgency asks for; alarms have more. */
    private static final int URGENT = 80;

    private Lateness() {}

    /**
     * When somebody must be told.
     *
     * @param priority of the task, from 0 to 100
     */
    public static Instant alarmAt(Instant due, int priority, Clocks clocks) {
        String moment = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                due.truncatedTo(ChronoUnit.SECONDS).atZone(Clocks.SWEDEN));
        return clocks.afterMoment(priority >= URGENT ? CLOCK_WHEN_URGENT : CLOCK, moment)
                .toInstant();
    }
}
