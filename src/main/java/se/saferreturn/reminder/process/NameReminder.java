package se.saferreturn.reminder.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.reminder.ReminderFields;
import se.saferreturn.routing.FactNames;

/** Lets the name of a reminder say what it is of: the words beside a field, and never what was answered. */
@Component
class NameReminder implements TaskListener {

    private final CaseFile caseFile;

    NameReminder(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseNumber caseNumber = new CaseNumber(task.getExecution().getProcessBusinessKey());
        int number = (Integer) task.getVariable(FactNames.REMINDER);
        caseFile.current(caseNumber, OpenReminders.part(number))
                .text(ReminderFields.REMINDED_OF)
                .ifPresent(name -> task.setName(task.getName() + ": " + name));
    }
}
