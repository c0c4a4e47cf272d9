package se.saferreturn.correction;

import java.util.List;
import java.util.Set;

/**
 * What follows from corrected answers, said by the part of the programme that knows it. All of it happens in the
 * transaction of the correction, which is also played and taken back to tell beforehand what would follow.
 */
public interface FollowsCorrection {

    /** Routing facts that this takes care of; all others are set as the corrected form would set them. */
    default Set<String> facts() {
        return Set.of();
    }

    /** Whether what a second person has decided on this form is decided anew after a correction. */
    default boolean isDecidedAnew(String form) {
        return false;
    }

    /**
     * Lets it follow.
     *
     * @return what was done, in sentences for whoever corrects; empty if nothing follows
     * @throws CorrectionRefusedException the answer cannot be corrected as things stand; says what to do instead
     */
    List<String> follow(Corrected corrected);

    /** What cannot be taken back, once it is certain that the correction stays. */
    default void keep(Corrected corrected) {}
}
