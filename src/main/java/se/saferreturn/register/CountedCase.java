package se.saferreturn.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the register counts of a case. */
public record CountedCase(
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String region,
        @Nullable String countryOfReturn,
        boolean minor,
        @Nullable String outcome) {}
