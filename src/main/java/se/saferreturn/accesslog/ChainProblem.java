package se.saferreturn.accesslog;

/**
 * A place at which the log is not as it was written.
 *
 * @param position the first row concerned
 */
public record ChainProblem(long position, Kind kind) {

    public enum Kind {
        /** Rows that must be there are not. */
        MISSING,
        /** The row was altered, moved or put in, or the one before it was. */
        ALTERED,
        /** Rows were added behind the end without the key. */
        ADDED,
        /** The record of the last row was altered. */
        END_ALTERED,
        /** The log found its own end altered when it was to write this row. */
        FOUND_BROKEN,
        /** The log is another, or an older one, than at the last check. */
        REPLACED
    }
}
