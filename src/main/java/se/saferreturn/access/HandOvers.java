package se.saferreturn.access;

import org.jspecify.annotations.Nullable;
import se.saferreturn.staff.Person;

/**
 * Changes hands of a task that somebody has claimed: the one way in which it is taken from them. Each is recorded in the
 * access log with its reason, and what was half-filled goes along with the task.
 */
public interface HandOvers {

    /**
     * Gives the task to a colleague of whoever holds it.
     *
     * @param person a candidate of the task
     * @throws AccessRefusedException there is no such task, or it does not wait for the person
     * @throws IllegalStateException nobody else holds it; says what to do instead
     */
    void takeOver(Person person, String taskId, HandOverReason reason);

    /**
     * Gives the task back to its group.
     *
     * @param person whoever holds it, or the programme management
     * @param reason needed from everybody but its holder
     * @throws AccessRefusedException there is no such task, or it is not theirs to give back
     * @throws IllegalStateException nobody holds it
     */
    void giveBack(Person person, String taskId, @Nullable HandOverReason reason);
}
