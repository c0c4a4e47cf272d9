package se.saferreturn.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/**
 * Which rows of the log are wanted; what is absent does not matter.
 *
 * @param from first moment
 * @param until first moment that is too late
 */
public record LogFilter(
        @Nullable String person,
        @Nullable CaseNumber caseNumber,
        @Nullable Act act,
        @Nullable Instant from,
        @Nullable Instant until) {}
