package se.saferreturn.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import se.saferreturn.casefile.CaseNumber;

/** The reminders of all cases that are open; each takes part in the transaction of its caller. */
public interface Reminders {

    /**
     * Keeps a reminder, in place of the one of the same answer. Of a day that is kept already nothing changes, so that nobody
     * is reminded of it twice.
     *
     * @return the number of the reminder that somebody was given of another day, which holds no longer
     */
    OptionalInt keep(Reminder reminder);

    /**
     * Forgets the day of an answer that was taken back.
     *
     * @return the number of the reminder that somebody was given of it
     */
    OptionalInt forget(CaseNumber caseNumber, String part, String answer);

    /** Forgets all of a case that is closed. */
    void forget(CaseNumber caseNumber);

    /** Those that somebody must be given by a day and has not been, in the order of their days. */
    List<Reminder> dueOn(LocalDate today);

    /** Whether somebody must still be given it. */
    boolean isToBeGiven(Reminder reminder);

    /**
     * Somebody was given it.
     *
     * @param number of the reminder in its case, from 1
     */
    void given(Reminder reminder, int number);
}
