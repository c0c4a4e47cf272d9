package se.saferreturn.submission;

import java.util.Set;

/** Knows which steps are a second person's. */
public interface SecondPersonForms {

    /**
     * The forms on which this step decides, and whose authors may not do it; empty when it wants no second person.
     *
     * @param processDefinitionId of a deployed model
     * @param task id of the task in it
     */
    Set<String> decidedOn(String processDefinitionId, String task);
}
