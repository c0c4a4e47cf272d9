package se.saferreturn.reminder.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseFileWatcher;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.reminder.DaysToRemindOf;
import se.saferreturn.reminder.Reminder;
import se.saferreturn.reminder.Reminders;
import se.saferreturn.routing.Clocks;

/**
 * Keeps every day that is entered into the file of a case and has a reminder: by a form, a correction, or the file of a case
 * that is opened again. A reminder of a day that holds no longer ends.
 */
@Component
class RememberDays implements CaseFileWatcher {

    private final DaysToRemindOf days;
    private final Reminders reminders;
    private final ObjectProvider<OpenReminders> open;
    private final Clock clock;

    RememberDays(DaysToRemindOf days, Reminders reminders, ObjectProvider<OpenReminders> open, Clock clock) {
        this.days = days;
        this.reminders = reminders;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public void entered(CaseFileEntry entry) {
        if (entry.caseNumber().series() != CaseSeries.RETURN_CASE) {
            return;
        }
        days.in(entry).forEach((answer, reminder) -> {
            OptionalInt over = reminder.filter(one -> !isPastAndCopied(one, entry))
                    .map(reminders::keep)
                    .orElseGet(() -> reminders.forget(entry.caseNumber(), entry.scope(), answer));
            over.ifPresent(number -> open.getObject().end(entry.caseNumber(), number));
        });
    }

    /** What comes along with the file of an earlier case was seen to, or missed, in that one. */
    private boolean isPastAndCopied(Reminder reminder, CaseFileEntry entry) {
        return entry.author().equals(CaseFileEntry.SYSTEM)
                && reminder.day().isBefore(LocalDate.ofInstant(clock.instant(), Clocks.SWEDEN));
    }
}
