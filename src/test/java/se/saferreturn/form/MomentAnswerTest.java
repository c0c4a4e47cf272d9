package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentAnswerTest {

    private static TestForm moment(String subtype, String more) {
        return TestForm.of("{\"type\": \"datetime\", \"key\": \"when\", \"dateLabel\": \"When\", \"subtype\": \"%s\"%s}"
                .formatted(subtype, more));
    }

    @ParameterizedTest
    @CsvSource({
        "date, no_timezone, 2026-02-28",
        "date, no_timezone, 2024-02-29",
        "time, no_timezone, 09:30",
        "time, utc_offset, 09:30+01:00",
        "time, utc_offset, 09:30+05:45",
        "time, utc_normalized, 09:30Z",
        "datetime, no_timezone, 2026-02-28T23:59",
        "datetime, utc_offset, 2026-02-28T00:00-03:00",
        "datetime, utc_normalized, 2026-02-28T09:30Z",
    })
    void a_moment_as_the_browser_writes_it_is_accepted(String subtype, String format, String text) {
        TestForm form = moment(subtype, ", \"timeSerializingFormat\": \"" + format + "\"");

        assertThat(form.answers(Map.of("when", text))).containsExactly(Map.entry("when", text));
    }

    @ParameterizedTest
    @CsvSource({
        "date, no_timezone, 2026-02-30",
        "date, no_timezone, 2026-2-3",
        "date, no_timezone, 28/02/2026",
        "date, no_timezone, 2026-02-28T09:30",
        "date, no_timezone, 2026-02-28T",
        "date, no_timezone, 12026-02-28",
        "date, no_timezone, 09:30",
        "date, no_timezone, T",
        "time, no_timezone, 24:00",
        "time, no_timezone, 9:30",
        "time, no_timezone, T09:30",
        "time, no_timezone, 09:30Z",
        "time, utc_offset, 09:30",
        "time, utc_offset, 09:30+25:00",
        "time, utc_normalized, 09:30+00:00",
        "datetime, no_timezone, 2026-02-28",
        "datetime, no_timezone, 2026-02-28 09:30",
        "datetime, no_timezone, 2026-02-2809:30",
        "datetime, no_timezone, 2026-02-28T09:60",
        "datetime, utc_normalized, 2026-02-28T09:30",
    })
    void any_other_text_is_refused(String subtype, String format, String text) {
        TestForm form = moment(subtype, ", \"timeSerializingFormat\": \"" + format + "\"");

        assertThat(form.complaint(Map.of("when", text))).startsWith("When: must be a ");
    }

    @Test
    void a_date_is_text() {
        assertThat(moment("date", "").complaint(Map.of("when", 20260228)))
                .isEqualTo("When: must be a date, such as 2026-01-31.");
    }

    @Test
    void a_required_date_must_be_there() {
        assertThat(moment("date", ", \"validate\": {\"required\": true}").complaint(Map.of()))
                .isEqualTo("When: please fill this in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-10", "2026-03-11", "2030-01-01"})
    void a_day_that_has_not_passed_is_accepted(String day) {
        assertThat(moment("date", ", \"disallowPassedDates\": true").complaint(Map.of("when", day)))
                .isEmpty();
    }

    @Test
    void a_day_counts_as_passed_when_it_has_ended_everywhere() {
        TestForm form = moment("date", ", \"disallowPassedDates\": true");

        // at 10:00 UTC it is still the 9th on Baker Island
        assertThat(form.complaint(Map.of("when", "2026-03-09"))).isEmpty();
        assertThat(form.complaint(Map.of("when", "2026-03-08"))).isEqualTo("When: must not be in the past.");
        assertThat(moment("date", "").complaint(Map.of("when", "1970-01-01"))).isEmpty();
    }
}
