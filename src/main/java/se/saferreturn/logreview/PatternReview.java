package se.saferreturn.logreview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has looked into a pattern.
 *
 * @param note what it was; absent when it was erased with its case
 */
public record PatternReview(String by, Instant at, @Nullable String note) {

    @Override
    public String toString() {
        return "PatternReview";
    }
}
