package se.saferreturn.retention;

import org.jspecify.annotations.Nullable;

/**
 * By whose decision a file is erased.
 *
 * @param decidedBy user id of a records officer, or {@link #BY_RULE}
 * @param confirmedBy the second records officer; absent when the rule decides
 */
public record ErasureOrder(
        DisposalReason grounds, String decidedBy, @Nullable String confirmedBy) {

    /** Nobody had to decide: the time was over and nothing was uncertain. */
    public static final String BY_RULE = "rule";

    static ErasureOrder byRule() {
        return new ErasureOrder(DisposalReason.RETENTION, BY_RULE, null);
    }
}
