package se.saferreturn.submission.process;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.util.StringUtils;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.ProcessOfTask;
import se.saferreturn.model.FormDuties;

/**
 * Keeps a decision from whoever wrote what is decided on, in this part of the case or in the case as a whole, whatever
 * groups they are in. A listener and no check of commands: whichever way a task gets its assignee or is completed, it
 * passes here.
 */
final class SecondPerson implements TaskListener {

    /** Extension property of a user task: ids of the forms whose authors may not decide, with commas. */
    static final String PROPERTY = "secondPersonTo";

    private final Set<String> firstForms;
    private final CaseFileScope part;
    private final CaseFile caseFile;

    private SecondPerson(Set<String> firstForms, CaseFileScope part, CaseFile caseFile) {
        this.firstForms = firstForms;
        this.part = part;
        this.caseFile = caseFile;
    }

    /** As the application itself has it, whatever the model says. */
    static SecondPerson to(FormDuties.Decision decision, CaseFile caseFile) {
        return new SecondPerson(Set.copyOf(decision.to()), CaseFileScope.fixed(decision.part()), caseFile);
    }

    static SecondPerson to(String firstForms, CaseFileScope part, CaseFile caseFile) {
        return new SecondPerson(Set.of(StringUtils.tokenizeToStringArray(firstForms, ",")), part, caseFile);
    }

    @Override
    public void notify(DelegateTask task) {
        // on completion the one who does it counts, and not the one who has claimed it
        String person = task.getEventName().equals(EVENTNAME_COMPLETE)
                ? Context.getCommandContext().getAuthenticatedUserId()
                : task.getAssignee();
        if (person != null && firstPersons((TaskEntity) task).contains(person)) {
            throw new BadUserRequestException("You assessed, planned or requested this yourself; a second person has to"
                    + " decide. Leave the task to a colleague.");
        }
    }

    /** Ids of the forms that are decided on. */
    Set<String> firstForms() {
        return firstForms;
    }

    /** Who wrote what is decided on. */
    Set<String> firstPersons(TaskEntity task) {
        CaseNumber caseNumber = new CaseNumber(ProcessOfTask.businessKey(task).orElseThrow());
        return caseFile.authors(caseNumber, firstForms, part.of(task));
    }
}
