package se.saferreturn.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {

    private static final Map<String, TemporalAmount> LENGTHS = Map.of(
            "a-day", Period.ofDays(1),
            "a-week", Period.ofDays(7),
            "a-month", Period.ofMonths(1),
            "24-hours", Duration.ofHours(24),
            "30-hours", Duration.ofHours(30));

    @ParameterizedTest
    @CsvSource({
        "an ordinary week, a-week, 2026-05-04T08:15:00Z, 2026-05-11T08:15:00Z",
        "a day on which summer time begins has 23 hours, a-day, 2026-03-28T11:00:00Z, 2026-03-29T10:00:00Z",
        "hours are hours though summer time begins, 24-hours, 2026-03-28T11:00:00Z, 2026-03-29T11:00:00Z",
        "a day on which summer time ends has 25 hours, a-day, 2026-10-24T10:00:00Z, 2026-10-25T11:00:00Z",
        "the month that follows 31 January is February, a-month, 2026-01-31T11:00:00Z, 2026-02-28T11:00:00Z",
        "it is tomorrow in Sweden before it is in Greenwich, a-month, 2026-01-30T23:30:00Z, 2026-02-27T23:30:00Z"
    })
    void isDueOnTheSwedishWallClock(String example, String clock, Instant now, Instant due) {
        assertThat(clocksAt(now).due(clock).toInstant()).as(example).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "from midnight in Sweden in winter, a-day, 2026-02-10, 2026-02-10T23:00:00Z",
        "from midnight in Sweden in summer, a-day, 2026-07-10, 2026-07-10T22:00:00Z",
        "a day on which summer time begins ends at midnight, a-day, 2026-03-29, 2026-03-29T22:00:00Z",
        "30 hours from there are an hour later on the wall, 30-hours, 2026-03-29, 2026-03-30T05:00:00Z",
        "a day on which summer time ends ends at midnight, a-day, 2026-10-25, 2026-10-25T23:00:00Z",
        "a month after the last of January, a-month, 2028-01-31, 2028-02-28T23:00:00Z"
    })
    void isCountedFromADay(String example, String clock, String day, Instant due) {
        assertThat(clocksAt(Instant.EPOCH).dueAfter(clock, day).toInstant())
                .as(example)
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"a-week, P7D", "a-month, P1M", "30-hours, PT30H"})
    void aTimerReadsTheLengthAsText(String clock, String text) {
        assertThat(clocksAt(Instant.EPOCH).duration(clock)).isEqualTo(text);
    }

    @Test
    void aClockThatIsNotThereIsNamedWithTheCure() {
        Clocks clocks = clocksAt(Instant.EPOCH);
        String cure = "There is no clock named a-year. Add it under safer-return.clocks, or correct the model.";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> clocks.due("a-year"))
                .withMessage(cure);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clocks.dueAfter("a-year", "2026-01-31"))
                .withMessage(cure);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clocks.duration("a-year"))
                .withMessage(cure);
    }

    /** A machine whose own time zone is not Sweden's. */
    private static Clocks clocksAt(Instant now) {
        return new Clocks(Clock.fixed(now, ZoneOffset.UTC), LENGTHS);
    }
}
