package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that cannot be meant. It is 10 March 2026, 11 o'clock in Sweden. */
class DateSenseTest {

    private static String day(String key, String properties) {
        return """
                {"type": "datetime", "subtype": "date", "key": "%s", "dateLabel": "Day of %s", "properties": {%s}}""".formatted(key, key, properties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0090-05-01", "1899-12-31", "2101-01-01", "9999-12-31"})
    void aYearThatNobodyMeansIsRefusedEverywhere(String day) {
        assertThat(TestForm.of(day("x", "")).complaint(Map.of("x", day)))
                .isEqualTo("Day of x: must be between 1900 and 2100; please check the year.");
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2026-03-10, true",
        "true, 1971-01-01, true",
        "true, 2026-03-11, false",
        "true, 2062-05-01, false",
        "abroad, 2026-03-10, true",
        "abroad, 2026-05-10, false",
    })
    void notInFuture(String where, String day, boolean taken) {
        assertThat(TestForm.of(day("x", "\"notInFuture\": \"" + where + "\"")).complaint(Map.of("x", day)))
                .isEqualTo(
                        taken
                                ? ""
                                : "Day of x: must not be in the future; please check the day, the month and the year.");
    }

    @Test
    void todayIsTheDayInSwedenAndMayBeTomorrowAbroad() {
        Instant evening = Instant.parse("2026-07-01T21:30:00Z");
        Instant lateInSweden = Instant.parse("2026-07-01T22:30:00Z");
        CaseForm sweden = TestForm.of(day("x", "\"notInFuture\": \"true\"")).form();
        CaseForm abroad = TestForm.of(day("x", "\"notInFuture\": \"abroad\"")).form();
        Map<String, String> tomorrow = Map.of("x", "2026-07-02");

        assertThat(sweden.validate(tomorrow, Map.of(), lateInSweden).answers()).isNotEmpty();
        assertThat(abroad.validate(tomorrow, Map.of(), evening).answers()).isNotEmpty();
        assertThatThrownBy(() -> sweden.validate(tomorrow, Map.of(), evening))
                .isInstanceOf(FormRejectedException.class);
    }

    @Test
    void ofAMomentTheDayCountsSinceItsTimeIsThatOfThePlace() {
        TestForm form = TestForm.of("""
                {"type": "datetime", "subtype": "datetime", "key": "x", "dateLabel": "X",
                 "timeSerializingFormat": "no_timezone", "properties": {"notInFuture": "true"}}""");

        assertThat(form.complaint(Map.of("x", "2026-03-10T19:59"))).isEmpty();
        assertThat(form.complaint(Map.of("x", "2026-03-11T00:30"))).contains("must not be in the future");
    }

    @Test
    void notInPast() {
        TestForm form = TestForm.of(day("x", "\"notInPast\": \"true\""));

        assertThat(form.complaint(Map.of("x", "2026-03-09"))).isEmpty(); // it still is that day on Baker Island
        assertThat(form.complaint(Map.of("x", "2026-03-08"))).isEqualTo("Day of x: must not be in the past.");
    }

    @Test
    void atMostSoManyYearsBack() {
        TestForm form = TestForm.of(day("x", "\"yearsBack\": \"2\""));

        assertThat(form.complaint(Map.of("x", "2024-03-10"))).isEmpty();
        assertThat(form.complaint(Map.of("x", "2024-03-09")))
                .isEqualTo("Day of x: must not be more than 2 years back; please check the year.");
    }

    @Test
    void notBeforeAnotherFieldOrWhatIsKnownOrADay() {
        TestForm form = TestForm.of(
                day("left", ""),
                day("came", "\"notBefore\": \"left\""),
                day("met", "\"notBefore\": \"arrivedOn\""),
                day("paid", "\"notBefore\": \"2011-01-01\""));

        assertThat(form.complaint(Map.of("left", "2026-03-05", "came", "2026-03-05")))
                .isEmpty();
        assertThat(form.complaint(Map.of("left", "2026-03-05", "came", "2026-03-04")))
                .isEqualTo("Day of came: must not be before ‘Day of left’.");
        assertThat(form.complaint(Map.of("came", "2026-03-04"))).isEmpty();
        assertThat(form.complaint(Map.of("met", "2026-03-04"), Map.of("arrivedOn", "2026-03-05")))
                .isEqualTo("Day of met: must not be before ‘Arrived on’.");
        assertThat(form.complaint(Map.of("paid", "2010-12-31")))
                .isEqualTo("Day of paid: must not be before 2011-01-01.");
    }

    @Test
    void notAfterAnotherFieldInTheSameRow() {
        TestForm form = TestForm.of("""
                {"type": "dynamiclist", "path": "stays", "label": "Stays", "isRepeating": true, "allowAddRemove": true,
                 "disableCollapse": true, "components": [%s, %s]}""".formatted(day("from", "\"notAfter\": \"until\""), day("until", "")));

        assertThat(form.complaint(Map.of(
                        "stays",
                        List.of(
                                Map.of("from", "2026-01-01", "until", "2026-01-02"),
                                Map.of("from", "2026-02-03", "until", "2026-02-01")))))
                .isEqualTo("Stays, row 2, Day of from: must not be after ‘Until’.");
    }

    @Test
    void whatWasKnownAndIsNotChangedDoesNotLockTheForm() {
        TestForm form = TestForm.of(
                day("left", "\"notInPast\": \"true\""),
                day("came", "\"notInFuture\": \"true\", \"notBefore\": \"left\""));
        Map<String, String> old = Map.of("left", "2026-02-05", "came", "2062-02-04");

        assertThat(form.complaint(old, old)).isEmpty();
        assertThat(form.complaint(Map.of("left", "2026-02-05", "came", "2026-02-01"), old))
                .isEqualTo("Day of came: must not be before ‘Day of left’.");
        assertThat(form.complaint(Map.of("left", "2026-02-04", "came", "2062-02-04"), old))
                .isEqualTo("Day of left: must not be in the past.");
    }

    @Test
    void anUnchangedRowOfAListDoesNotLockItEither() {
        TestForm form = TestForm.of("""
                {"type": "dynamiclist", "path": "stays", "label": "Stays", "isRepeating": true, "allowAddRemove": true,
                 "disableCollapse": true, "components": [%s]}""".formatted(day("from", "\"notInPast\": \"true\"")));
        List<Map<String, String>> old = List.of(Map.of("from", "2025-01-01"), Map.of("from", "2025-02-01"));

        assertThat(form.complaint(
                        Map.of("stays", List.of(Map.of("from", "2025-02-01"), Map.of("from", "2026-03-11"))),
                        Map.of("stays", old)))
                .isEmpty();
        assertThat(form.complaint(Map.of("stays", List.of(Map.of("from", "2025-03-01"))), Map.of("stays", old)))
                .isEqualTo("Stays, row 1, Day of from: must not be in the past.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"notInFuture\": \"yes\"",
                "\"notInPast\": \"no\"",
                "\"notBefore\": \"31/12/2011\"",
                "\"notAfter\": \"2011-02-30\"",
                "\"yearsBack\": \"many\""
            })
    void aRuleThatMeansNothingIsNotDeployed(String property) {
        assertThatThrownBy(() -> TestForm.of(day("x", property)))
                .isInstanceOf(UnsupportedFormException.class)
                .hasMessageContaining("Day of x");
    }
}
