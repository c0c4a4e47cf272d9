package se.saferreturn.accesslog.store;

import java.time.Instant;
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
record NotedAccess(UUID id, Instant at, Access access, byte @Nullable [] sealedReason) {}
