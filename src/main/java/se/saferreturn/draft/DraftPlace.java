package se.saferreturn.draft;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/**
 * The open form that a draft belongs to.
 *
 * @param id names it among all forms of all cases
 * @param caseNumber the case that the form belongs to; absent for a form that opens one
 */
public record DraftPlace(String id, @Nullable CaseNumber caseNumber) {

    /** What the ids of places begin with whose task is gone. */
    public static final String LEFT = "left ";

    public static DraftPlace ofTask(String taskId, CaseNumber caseNumber) {
        return new DraftPlace(idOfTask(taskId), caseNumber);
    }

    /** A start form is one place for all cases: a person fills in one at a time, and sets others aside. */
    public static DraftPlace ofStart(String processKey) {
        return new DraftPlace("start " + processKey, null);
    }

    /** Where a draft of this start form waits while the person fills in another. */
    public DraftPlace aside(UUID id) {
        return new DraftPlace(besides() + id, null);
    }

    /** What the ids of all these places begin with. */
    public String besides() {
        if (caseNumber != null) {
            throw new IllegalStateException("A task has one draft; only those of start forms are set aside.");
        }
        return id + " aside ";
    }

    /** Where a draft of a case is when its task is gone. */
    public static DraftPlace left(UUID id, CaseNumber caseNumber) {
        return new DraftPlace(LEFT + id, caseNumber);
    }

    public static String idOfTask(String taskId) {
        return "task " + taskId;
    }
}
