package se.saferreturn.casefile;

import java.time.Instant;

/**
 * Answers of an entry that were put right afterwards. The entry itself stays as it was made.
 *
 * @param by user who corrected them
 * @param reason why, in their words
 * @param was the answers before, of those that changed; one that is only in {@code now} was not asked before
 * @param now the answers since; one that is only in {@code was} is no longer asked
 */
public record Correction(Instant at, String by, String reason, Answers was, Answers now) {

    @Override
    public String toString() {
        return "Correction of " + at;
    }
}
