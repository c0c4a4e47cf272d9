package se.saferreturn.reminder.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.reminder.DaysToRemindOf;
import se.saferreturn.reminder.Reminder;
import se.saferreturn.reminder.ReminderFields;
import se.saferreturn.reminder.Reminders;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;

/** Reminders as tasks in their case: an event subprocess of the case gives and ends them. */
@Component
class OpenReminders {

    /** Entry in the case file that says what a reminder is of; each in a part of its own. */
    static final String RECORD = "reminder-given";

    private static final String GIVEN = "ReminderDue";
    private static final String OVER = "ReminderOver";

    private final Reminders reminders;
    private final DaysToRemindOf days;
    private final CaseFile caseFile;
    private final CaseRegister register;
    private final RunningCases cases;
    private final AsSystem system;

    OpenReminders(
            Reminders reminders,
            DaysToRemindOf days,
            CaseFile caseFile,
            CaseRegister register,
            RunningCases cases,
            AsSystem system) {
        this.reminders = reminders;
        this.days = days;
        this.caseFile = caseFile;
        this.register = register;
        this.cases = cases;
        this.system = system;
    }

    /** The part of the file that a reminder belongs to, as the model says it. */
    static String part(int number) {
        return "reminder-" + number;
    }

    /**
     * Gives a reminder to the coordinators of its case, in the caller's transaction. A case that waits for none just now, since
     * all its consent was withdrawn, keeps it; one that is closed needs it no more.
     */
    void give(Reminder reminder) {
        CaseNumber caseNumber = reminder.caseNumber();
        if (register.find(caseNumber).filter(RegisteredCase::isClosed).isPresent() || !caseFile.exists(caseNumber)) {
            reminders.forget(caseNumber);
            return;
        }
        // two nodes may look at the same moment
        caseFile.holdUntilDone(caseNumber);
        if (reminders.isToBeGiven(reminder)) {
            system.run(() -> cases.find(caseNumber.value())
                    .filter(instance -> cases.isAwaited(instance, GIVEN))
                    .ifPresent(instance -> give(reminder, instance)));
        }
    }

    private void give(Reminder reminder, String instance) {
        CaseNumber caseNumber = reminder.caseNumber();
        int number = caseFile.history(caseNumber, Set.of(RECORD)).size() + 1;
        caseFile.append(CaseFileEntry.bySystem(
                caseNumber,
                RECORD,
                1,
                part(number),
                Answers.of(Map.of(
                        ReminderFields.REMINDED_OF,
                        days.name(reminder),
                        ReminderFields.REMINDED_OF_DAY,
                        reminder.day().toString()))));
        cases.setFactsIn(instance, Map.of(FactNames.REMINDER, number));
        cases.send(instance, GIVEN);
        reminders.given(reminder, number);
    }

    /** Ends a reminder of a day that holds no longer; nothing happens when somebody has seen to it. */
    void end(CaseNumber caseNumber, int number) {
        system.run(() -> cases.find(caseNumber.value())
                .ifPresent(instance -> cases.send(instance, OVER, FactNames.REMINDER, number)));
    }
}
