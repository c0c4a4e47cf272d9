package se.saferreturn.routing.process;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import se.saferreturn.routing.ClockLength;

/**
 * The lengths of the programme's clocks.
 *
 * @param clocks by name, each an ISO 8601 length such as {@code P7D} or {@code PT8H}, {@code P3D working} or {@code end
 *     of working day}
 */
@Validated
@ConfigurationProperties("safer-return")
record ClockSettings(@NotEmpty Map<String, String> clocks) {

    /**
     * The lengths as they count.
     *
     * @throws UnusableClockException one of them cannot be read
     */
    Map<String, ClockLength> lengths() {
        Map<String, ClockLength> lengths = new TreeMap<>();
        clocks.forEach((name, length) -> lengths.put(name, parse(name, length)));
        return lengths;
    }

    private static ClockLength parse(String name, String length) {
        try {
            return ClockLength.parse(length.trim());
        } catch (IllegalArgumentException unreadable) {
            throw new UnusableClockException(name, length, unreadable);
        }
    }
}
