package se.saferreturn.casepage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a case and what is open, in the words of the models. No member of staff and no person is in it.
 *
 * @param step code of the step that the case is in
 * @param open what is open, first due first
 * @param past what has happened, the latest first
 */
public record CaseCourse(Step step, List<OpenStep> open, List<PastStep> past) {

    /** The steps of the programme; the codes are part of the API. */
    public enum Step {
        REFERRAL,
        BEFORE_TRAVEL,
        DURING_TRAVEL,
        AFTER_RETURN,
        /** Nothing is going on any more. */
        ENDED
    }

    /**
     * An open task.
     *
     * @param waitsFor groups that it is for
     * @param waitsForInWords the same as people call them
     */
    public record OpenStep(
            String name,
            Instant since,
            @Nullable Instant due,
            Set<String> waitsFor,
            List<String> waitsForInWords,
            boolean claimed) {}

    /**
     * Something that has happened.
     *
     * @param process name of the model in which it happened
     * @param cancelled whether it was stopped before it was done
     */
    public record PastStep(Instant at, String what, String process, boolean cancelled) {}
}
