package se.saferreturn.routing.process;

import jakarta.validation.constraints.NotEmpty;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The lengths of the programme's clocks.
 *
 * @param clocks by name, each an ISO 8601 length such as {@code P7D} or {@code PT8H}
 */
@Validated
@ConfigurationProperties("safer-return")
record ClockSettings(@NotEmpty Map<String, String> clocks) {

    Map<String, TemporalAmount> lengths() {
        Map<String, TemporalAmount> lengths = new TreeMap<>();
        clocks.forEach((name, length) -> lengths.put(name, parse(name, length)));
        return lengths;
    }

    private static TemporalAmount parse(String name, String length) {
        try {
            return length.contains("T") ? Duration.parse(length) : Period.parse(length);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "safer-return.clocks." + name + " must be an ISO 8601 length such as P7D or PT8H.", unreadable);
        }
    }
}
