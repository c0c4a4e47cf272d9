package se.saferreturn.accesslog.store;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.saferreturn.accesslog.Access;

/**
 * An access on its way into the log.
 *
 * @param at in microseconds, as the database keeps it
 * @param sealedReason see {@link SealedReasons}
 */
// never compared as a whole
@SuppressWarnings("ArrayRecordComponent")
record NotedAccess(UUID id, Instant at, Access access, byte @Nullable [] sealedReason, Kept kept) {

    /** When it becomes a row. */
    enum Kept {
        /** With its transaction; a refusal also without it. */
        ALWAYS,
        /** Unless the same look has a row already. */
        ONCE_PER_LOOK,
        /** When its transaction is undone, and only then. */
        IF_UNDONE
    }

    NotedAccess(UUID id, Instant at, Access access, byte @Nullable [] sealedReason) {
        this(id, at, access, sealedReason, Kept.ALWAYS);
    }

    boolean isBySamePersonInSameCase(NotedAccess other) {
        return access.person().equals(other.access.person())
                && Objects.equals(access.caseNumber(), other.access.caseNumber());
    }
}
