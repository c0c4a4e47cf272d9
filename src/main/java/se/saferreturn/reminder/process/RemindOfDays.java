package se.saferreturn.reminder.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.reminder.Reminder;
import se.saferreturn.reminder.Reminders;
import se.saferreturn.routing.Clocks;

/** Looks which days come near. It can look as often as one likes, and on several nodes at once. */
@Component
public class RemindOfDays {

    private static final Logger log = LoggerFactory.getLogger(RemindOfDays.class);

    private final Reminders reminders;
    private final OpenReminders open;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RemindOfDays(Reminders reminders, OpenReminders open, Clock clock, PlatformTransactionManager transactions) {
        this.reminders = reminders;
        this.open = open;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at the days of all cases. */
    public void look() {
        look(everyCase -> true);
    }

    /** The same for some cases only. */
    public void look(Predicate<String> caseNumbers) {
        reminders.dueOn(LocalDate.ofInstant(clock.instant(), Clocks.SWEDEN)).stream()
                .filter(reminder -> caseNumbers.test(reminder.caseNumber().value()))
                .forEach(this::give);
    }

    private void give(Reminder reminder) {
        try {
            transaction.executeWithoutResult(status -> open.give(reminder));
        } catch (RuntimeException failure) {
            log.error(
                    "Nobody could be reminded of {} in case {} ({}); it is tried again",
                    reminder.answer(),
                    reminder.caseNumber(),
                    failure.getClass().getSimpleName());
        }
    }
}
