package se.saferreturn.draft;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into a form and not yet sent. Nothing in it has been checked.
 *
 * @param answers by key of the field, in the shapes of JSON
 * @param begunBy who typed it before the task was handed over; absent for one's own
 * @param fromEarlierTask whether it was typed into a task that the case has taken away since
 */
public record Draft(
        Map<String, @Nullable Object> answers,
        Instant savedAt,
        @Nullable String begunBy,
        boolean fromEarlierTask) {

    @Override
    public String toString() {
        return "draft of " + savedAt;
    }
}
