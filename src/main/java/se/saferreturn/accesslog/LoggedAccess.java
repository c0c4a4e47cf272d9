package se.saferreturn.accesslog;

import java.time.Instant;

/**
 * A row of the log.
 *
 * @param position in the log, from 1 without gaps
 */
public record LoggedAccess(long position, Instant at, Access access) {}
