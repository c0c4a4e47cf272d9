package se.saferreturn.logreview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something unusual that somebody did. It proves nothing: a reviewer asks and writes down what it was.
 *
 * @param details in words, without any of the case
 * @param count how often, or how many cases
 * @param lastPosition of the last row of the log that belongs to it
 * @param review what was written down; absent as long as nobody has, and again when more has happened since
 */
public record UnusualPattern(
        PatternId id,
        String details,
        int count,
        long lastPosition,
        Instant lastAt,
        @Nullable PatternReview review) {

    UnusualPattern reviewed(PatternReview found) {
        return new UnusualPattern(id, details, count, lastPosition, lastAt, found);
    }
}
