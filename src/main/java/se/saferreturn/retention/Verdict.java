package se.saferreturn.retention;

import java.util.Set;

/** What is to become of a file. */
public sealed interface Verdict {

    /** Its time is not over. */
    record NotYet() implements Verdict {}

    /** Nothing speaks against erasing it. */
    record Erase() implements Verdict {}

    /** It belongs to those that the archive keeps for research. */
    record Archive() implements Verdict {}

    /** A records officer has to decide. */
    record Decide(Set<ReviewReason> doubts) implements Verdict {

        public Decide {
            if (doubts.isEmpty()) {
                throw new IllegalArgumentException("Nobody is asked to decide without a doubt.");
            }
            doubts = Set.copyOf(doubts);
        }
    }
}
