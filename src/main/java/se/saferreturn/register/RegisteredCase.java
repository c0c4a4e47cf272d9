package se.saferreturn.register;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/**
 * What the register knows of a case.
 *
 * @param region where it is handled, once that is known
 * @param countryOfReturn three letters, once it is known
 * @param closedAt when it ended; absent while it is open
 * @param outcome how it ended; absent while it is open
 * @param previousCase the closed case that this one opens again
 */
public record RegisteredCase(
        CaseNumber caseNumber,
        @Nullable String region,
        @Nullable String countryOfReturn,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Outcome outcome,
        @Nullable CaseNumber previousCase) {

    public boolean isClosed() {
        return closedAt != null;
    }
}
