package se.saferreturn.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @ParameterizedTest
    @CsvSource({
        "RETURN_CASE, 2026, 1, SR-2026-00001",
        "RETURN_CASE, 2026, 417, SR-2026-00417",
        "HOTLINE_ENQUIRY, 2026, 417, HE-2026-00417",
        "DATA_REQUEST, 2031, 99999, DR-2031-99999"
    })
    void isTheSeriesTheYearAndTheRunningNumberInIt(CaseSeries series, int year, int running, String expected) {
        CaseNumber number = CaseNumber.of(series, year, running);

        assertThat(number.value()).isEqualTo(expected);
        assertThat(number).hasToString(expected).isEqualTo(new CaseNumber(expected));
        assertThat(number.series()).isEqualTo(series);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SR-2026-00417", " SR-2026-00417 ", "sr-2026-00417\n"})
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(CaseNumber.read(typed)).contains(new CaseNumber("SR-2026-00417"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "417", "Östen Låtsasson", "XX-2026-00417"})
    void isNotReadFromAnythingElse(String typed) {
        assertThat(CaseNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100_000})
    void aYearHasRoomForNoMoreThanItsDigits(int running) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseNumber.of(CaseSeries.RETURN_CASE, 2026, running))
                .withMessageContaining("99999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SR-2026-1",
                "XX-2026-00001",
                "SR-2026-000001",
                "SR-26-00001",
                "sr-2026-00001",
                " SR-2026-00001",
                "SR-2026-00001\n",
                "SR-2026-0000x",
                "SR-2026-٠٠٠٠١"
            })
    void refusesWhatLooksAlmostLikeOne(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseNumber(text))
                .withMessageContaining("SR-YYYY-NNNNN");
    }

    @Test
    void aNameThatWasTypedInsteadIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseNumber("Östen Låtsasson"))
                .withMessageNotContaining("Låtsasson");
    }
}
