package se.saferreturn.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the task list tells of a task beyond its name: nothing personal, and region and country only to those who
 * may know them.
 *
 * @param task its id
 * @param caseNumber the case that it belongs to
 * @param region the case's region, in words
 * @param country where the person returns to, in words
 * @param groups whom it is for, in words
 * @param since when it came, in ISO 8601
 * @param due when it should be done, likewise
 * @param priority as the model gives it; 80 is urgent and 90 an alarm
 * @param casePage whether the page of the case is open to the reader
 * @param form what the reader can do with it
 */
public record WaitingTask(
        String task,
        String caseNumber,
        @Nullable String region,
        @Nullable String country,
        List<String> groups,
        String since,
        @Nullable String due,
        int priority,
        boolean casePage,
        FormOpen form) {

    /** Whether somebody may read the form of a task. */
    public enum FormOpen {
        YES,
        /** The case has protected identity: only who claims the task is named for it and reads its form. */
        BY_CLAIMING,
        /** They see that it waits, and not what is in it. */
        NO
    }
}
