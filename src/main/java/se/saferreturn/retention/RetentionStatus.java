package se.saferreturn.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/**
 * How things stand with a file whose time is over, or that is to be erased before.
 *
 * @param since when it came to this
 * @param doubts why a records officer is asked
 * @param keptUntil the last day on which it is kept, where that was decided
 * @param order who decided to erase it, where that was decided
 * @param failure what went wrong when it was last tried to erase it
 */
public record RetentionStatus(
        CaseNumber caseNumber,
        State state,
        Instant since,
        Set<ReviewReason> doubts,
        @Nullable LocalDate keptUntil,
        @Nullable ErasureOrder order,
        @Nullable Failure failure) {

    public RetentionStatus {
        doubts = Set.copyOf(doubts);
    }

    /** What it waits for. */
    public enum State {
        /** A records officer decides. */
        REVIEW("review"),
        /** The archive keeps it. */
        ARCHIVE("archive"),
        /** It is kept until a day, and then decided on again. */
        KEPT("kept"),
        /** It is being erased, which is tried until it is done. */
        ERASE("erase");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /**
         * Finds a state by its code.
         *
         * @throws IllegalArgumentException there is none
         */
        public static State ofCode(String code) {
            return List.of(values()).stream()
                    .filter(state -> state.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no state with the code " + code + "."));
        }
    }

    /**
     * Erasing that did not succeed; nothing was changed by it.
     *
     * @param attempts how often it was tried
     * @param part what refused, by the name of its program part
     */
    public record Failure(int attempts, Instant lastTriedAt, String part) {}
}
