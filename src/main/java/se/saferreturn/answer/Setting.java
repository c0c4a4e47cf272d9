package se.saferreturn.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Clocks;

/**
 * What one validation has to go by, apart from the form and the submission.
 *
 * @param known values already known of the case
 * @param now the moment of submission
 * @param feel evaluates at that moment
 */
public record Setting(Map<String, @Nullable Object> known, Instant now, Feel feel) {

    /** The day in Sweden. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, Clocks.SWEDEN);
    }
}
