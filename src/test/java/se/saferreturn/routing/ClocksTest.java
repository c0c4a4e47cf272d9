package se.saferreturn.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {

    private static final Map<String, ClockLength> LENGTHS = Stream.of(
                    "P1D",
                    "P7D",
                    "P1M",
                    "PT24H",
                    "PT30H",
                    "P1D working",
                    "P3D working",
                    "P10D working",
                    "end of working day")
            .collect(Collectors.toMap(text -> text, ClockLength::parse));

    @ParameterizedTest
    @CsvSource({
        "an ordinary week, P7D, 2026-05-04T08:15:00Z, 2026-05-11T08:15:00Z",
        "hours are hours though summer time begins and it is Sunday, PT24H, 2026-03-28T11:00:00Z, 2026-03-29T11:00:00Z",
        "the same time of day after summer time began, P7D, 2026-03-24T11:00:00Z, 2026-03-31T10:00:00Z",
        "the same time of day after summer time ended, P7D, 2026-10-20T10:00:00Z, 2026-10-27T11:00:00Z",
        "the month that follows 31 May is June, P1M, 2027-05-31T10:00:00Z, 2027-06-30T10:00:00Z",
        "it is tomorrow in Sweden before it is in Greenwich, P1M, 2027-01-30T23:30:00Z, 2027-02-28T23:30:00Z",
        "Saturday moves to Monday, P1D, 2026-05-08T08:15:00Z, 2026-05-11T08:15:00Z",
        "Sunday moves to Monday when summer time began between, P1D, 2026-03-28T11:00:00Z, 2026-03-30T10:00:00Z",
        "Good Friday and Easter move to Tuesday, P1D, 2026-04-02T08:00:00Z, 2026-04-07T08:00:00Z",
        "1 May moves over the weekend, P1D, 2026-04-30T08:00:00Z, 2026-05-04T08:00:00Z",
        "Ascension Day moves to Friday, P1D, 2026-05-13T08:00:00Z, 2026-05-15T08:00:00Z",
        "the national day on a Monday, P1D, 2022-06-05T08:00:00Z, 2022-06-07T08:00:00Z",
        "Midsummer Eve moves to Monday, P1D, 2026-06-18T08:00:00Z, 2026-06-22T08:00:00Z",
        "Christmas Eve moves past the holidays, P1D, 2026-12-23T09:00:00Z, 2026-12-28T09:00:00Z",
        "New Year's Eve and Day move to Friday, P1D, 2025-12-30T09:00:00Z, 2026-01-02T09:00:00Z",
        "Epiphany moves to the day after, P1D, 2026-01-05T09:00:00Z, 2026-01-07T09:00:00Z",
        "a holiday on the way does not matter, P7D, 2026-04-01T08:00:00Z, 2026-04-08T08:00:00Z",
        "the next working day, P1D working, 2026-05-06T08:00:00Z, 2026-05-07T08:00:00Z",
        "the working day after Friday is Monday, P1D working, 2026-05-08T08:00:00Z, 2026-05-11T08:00:00Z",
        "the working day after Saturday is Monday, P1D working, 2026-05-09T08:00:00Z, 2026-05-11T08:00:00Z",
        "three working days over Easter, P3D working, 2026-04-02T08:00:00Z, 2026-04-09T08:00:00Z",
        "ten working days over Christmas, P10D working, 2026-12-21T09:00:00Z, 2027-01-11T09:00:00Z",
        "end of this working day, end of working day, 2026-05-06T06:00:00Z, 2026-05-06T15:00:00Z",
        "just before it ends in winter, end of working day, 2026-02-04T15:59:59Z, 2026-02-04T16:00:00Z",
        "at five it has ended, end of working day, 2026-05-06T15:00:00Z, 2026-05-07T15:00:00Z",
        "in the evening it is the next one's end, end of working day, 2026-05-06T19:00:00Z, 2026-05-07T15:00:00Z",
        "on Friday evening it is Monday's end, end of working day, 2026-05-08T19:00:00Z, 2026-05-11T15:00:00Z",
        "on Good Friday it is Tuesday's end, end of working day, 2026-04-03T07:00:00Z, 2026-04-07T15:00:00Z",
        "on the eve of Easter by night it is Tuesday's end, end of working day, 2026-04-02T20:00:00Z, 2026-04-07T15:00:00Z"
    })
    void isDueOnTheSwedishWallClockOnADayWhenOfficesAreOpen(String example, String clock, Instant now, Instant due) {
        assertThat(clocksAt(now).due(clock).toInstant()).as(example).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "from midnight in Sweden in winter, P1D, 2026-02-10, 2026-02-10T23:00:00Z",
        "from midnight in Sweden in summer, P1D, 2026-07-07, 2026-07-07T22:00:00Z",
        "hours from midnight when summer time begins, PT30H, 2026-03-29, 2026-03-30T05:00:00Z",
        "a month after the last of January, P1M, 2028-01-31, 2028-02-28T23:00:00Z",
        "a month later it is Saturday, P1M, 2026-04-09, 2026-05-10T22:00:00Z",
        "the third working day from Thursday, P3D working, 2026-05-07, 2026-05-11T22:00:00Z",
        "the end of that day, end of working day, 2026-05-07, 2026-05-07T15:00:00Z"
    })
    void isDueCountedFromADay(String example, String clock, String day, Instant due) {
        assertThat(clocksAt(Instant.EPOCH).dueAfter(clock, day).toInstant())
                .as(example)
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "on a Saturday, P1D, 2026-05-08T08:15:00Z, 2026-05-09T08:15:00Z",
        "on Christmas Day, P7D, 2026-12-18T08:15:00Z, 2026-12-25T08:15:00Z",
        "on a day of 23 hours, P1D, 2026-03-28T11:00:00Z, 2026-03-29T10:00:00Z",
        "on a day of 25 hours, P1D, 2026-10-24T10:00:00Z, 2026-10-25T11:00:00Z",
        "by night, PT30H, 2026-05-08T18:00:00Z, 2026-05-10T00:00:00Z"
    })
    void aTimerGoesOffWhenItsTimeIsUpOnWhateverDay(String example, String clock, Instant now, Instant moment) {
        assertThat(clocksAt(now).at(clock).toInstant()).as(example).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, 2026-05-08, 2026-05-08T22:00:00Z",
        "P1D, 2026-03-29, 2026-03-29T22:00:00Z",
        "P1D, 2026-10-25, 2026-10-25T23:00:00Z",
        "P1M, 2026-04-09, 2026-05-08T22:00:00Z"
    })
    void aTimerThatIsCountedFromADayDoesNotMoveEither(String clock, String day, Instant moment) {
        assertThat(clocksAt(Instant.EPOCH).after(clock, day).toInstant()).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "in winter, PT24H, 2026-02-10T14:30, 2026-02-11T13:30:00Z",
        "in summer with seconds, PT24H, 2026-07-10T14:30:15, 2026-07-11T12:30:15Z",
        "over the begin of summer time, PT24H, 2026-03-28T14:30, 2026-03-29T13:30:00Z",
        "at a time that the clocks skip, PT24H, 2026-03-29T02:30, 2026-03-30T01:30:00Z",
        "at a time that comes twice, PT24H, 2026-10-25T02:30, 2026-10-26T00:30:00Z"
    })
    void aTimerIsCountedFromAMomentOnTheSwedishWallClock(String example, String clock, String from, Instant moment) {
        assertThat(clocksAt(Instant.EPOCH).afterMoment(clock, from).toInstant())
                .as(example)
                .isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kathmandu, 2026-12-02T10:00, 2026-12-02T04:15:00Z",
        "America/Santo_Domingo, 2026-07-02T23:30, 2026-07-03T03:30:00Z",
        "Europe/Bucharest, 2026-03-29T02:30, 2026-03-29T00:30:00Z"
    })
    void aTimerIsCountedFromAMomentByTheClocksOfAnotherPlace(String zone, String from, Instant moment) {
        assertThat(clocksAt(Instant.EPOCH).afterMomentIn("PT24H", from, zone).toInstant())
                .isEqualTo(moment.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "a grown-up alone at low risk, false, LOW, none, 2026-11-02T05:30:00Z",
        "nothing is known, , , , 2026-11-02T05:30:00Z",
        "an expression gives empty texts of what is not known, false, '', '', 2026-11-02T05:30:00Z",
        "a child, true, LOW, none, 2026-11-02T02:00:00Z",
        "a high risk, false, HIGH, none, 2026-11-02T02:00:00Z",
        "a threat on the way, false, STOP, none, 2026-11-02T02:00:00Z",
        "assistance in transit, false, MEDIUM, transit, 2026-11-02T02:00:00Z",
        "an escort, false, LOW, operational, 2026-11-02T02:00:00Z"
    })
    void whoIsAtRiskOnTheWayIsLookedForSooner(
            String example, @Nullable Boolean minor, @Nullable String level, @Nullable String escort, Instant alarm) {
        Clocks clocks = new Clocks(
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Map.of("here", ClockLength.parse("PT5H"), "here-at-risk", ClockLength.parse("PT90M")));

        assertThat(clocks.onTheWay("here", "2026-11-02T06:15", "Asia/Kathmandu", minor, level, escort)
                        .toInstant())
                .as(example)
                .isEqualTo(alarm);
    }

    @ParameterizedTest
    @CsvSource({
        "at the end of the fourteenth day after it, 2026-05-04, , 2026-05-18T22:00:00Z",
        "an expression gives an empty text of what is not known, 2026-05-04, '', 2026-05-18T22:00:00Z",
        "though the journey begins on the day after, 2026-05-04, 2026-05-19T00:00, 2026-05-18T22:00:00Z",
        "or much later, 2026-05-04, 2026-06-19T09:00, 2026-05-18T22:00:00Z",
        "who leaves before has a day after the alarm, 2026-05-04, 2026-05-10T09:00, 2026-05-11T13:00:00Z",
        "who leaves in its last minute has it too, 2026-05-04, 2026-05-18T23:59, 2026-05-20T03:59:00Z"
    })
    void aRiskAssessmentHoldsForADeparture(
            String example, String assessedOn, @Nullable String departure, Instant expiry) {
        Clocks clocks = new Clocks(
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Map.of(
                        "risk-assessment-valid",
                        ClockLength.parse("P14D"),
                        "departure-alarm",
                        ClockLength.parse("PT6H")));

        assertThat(clocks.riskExpiry(assessedOn, departure).toInstant())
                .as(example)
                .isEqualTo(expiry);
    }

    @ParameterizedTest
    @CsvSource({"P7D, P7D", "P1M, P1M", "PT30H, PT30H"})
    void aTimerReadsTheLengthAsText(String clock, String text) {
        assertThat(clocksAt(Instant.EPOCH).duration(clock)).isEqualTo(text);
    }

    @Test
    void workingDaysHaveNoDuration() {
        Clocks clocks = clocksAt(Instant.EPOCH);

        for (String clock : List.of("P3D working", "end of working day")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> clocks.duration(clock))
                    .withMessageContaining("clocks.at('" + clock + "')");
        }
    }

    @Test
    void aClockThatIsNotThereIsNamedWithTheCure() {
        Clocks clocks = clocksAt(Instant.EPOCH);

        assertThat(Stream.<ThrowingCallable>of(
                        () -> clocks.due("a-year"),
                        () -> clocks.dueAfter("a-year", "2026-01-31"),
                        () -> clocks.at("a-year"),
                        () -> clocks.after("a-year", "2026-01-31"),
                        () -> clocks.afterMoment("a-year", "2026-01-31T10:00"),
                        () -> clocks.duration("a-year")))
                .allSatisfy(
                        question -> assertThatIllegalArgumentException()
                                .isThrownBy(question)
                                .withMessage(
                                        "There is no clock named a-year. Add it under safer-return.clocks, or correct the model."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "P",
                "seven days",
                "P7",
                "p7d!",
                "P0D",
                "PT0H",
                "P-7D",
                "PT-1H",
                "P0D working",
                "P3Dworking",
                "P3D  working",
                "PT3H working",
                "P1M working",
                "P-3D working",
                "end of day",
                "End of working day"
            })
    void whatIsNoLengthIsRefusedWithExamplesOfOnes(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClockLength.parse(text))
                .withMessageContaining("such as P7D");
    }

    /** A machine whose own time zone is not Sweden's. */
    private static Clocks clocksAt(Instant now) {
        return new Clocks(Clock.fixed(now, ZoneOffset.UTC), LENGTHS);
    }
}
