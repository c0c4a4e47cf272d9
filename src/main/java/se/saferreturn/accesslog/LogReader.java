package se.saferreturn.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the log, for those who watch over it. Nobody's reading is recorded here: the caller does it. */
public interface LogReader {

    /**
     * Rows of the log, the latest first.
     *
     * @param before position behind which it begins; {@link Long#MAX_VALUE} for the latest
     */
    List<LoggedAccess> page(LogFilter filter, long before, int size);

    /** How many cases each person had to do with on each day, in the offices' time. */
    List<DayOfPerson> casesADay(Instant from, Instant until);

    /** How often each person searched, in the hour of each day with the most searches. */
    List<DayOfPerson> searchesAnHour(Instant from, Instant until);

    /** How often each person was kept out, by day. */
    List<DayOfPerson> refusals(Instant from, Instant until);

    /** How often each person read or changed something outside office hours or at a weekend, by day. */
    List<DayOfPerson> outsideOfficeHours(Instant from, Instant until);

    /** Who read or changed something of a case by region, without ever having had a task in it. */
    List<CaseOfPerson> withoutTask(Instant from, Instant until);

    /** Who opened which case in an emergency. */
    List<CaseOfPerson> emergencies(Instant from, Instant until);

    /** Which cases each person had to do with. */
    List<CaseOfPerson> cases(Instant from, Instant until);

    /** How often each person sent something of a case that was not taken, though they had a right to send it. */
    List<CaseOfPerson> formsNotTaken(Instant from, Instant until);

    /** How often rights or lists were found altered and put back, by day. */
    List<DayOfPerson> putBack(Instant from, Instant until);

    /** The latest row with this act and subject. */
    Optional<LoggedAccess> latest(Act act, String subject);
}
