package se.saferreturn.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

    @ParameterizedTest
    @CsvSource({"2026, 1, SR-2026-00001", "2026, 417, SR-2026-00417", "2031, 99999, SR-2031-99999"})
    void isTheYearAndTheRunningNumberInIt(int year, int running, String expected) {
        CaseNumber number = CaseNumber.of(year, running);

        assertThat(number.value()).isEqualTo(expected);
        assertThat(number).hasToString(expected).isEqualTo(new CaseNumber(expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100_000})
    void aYearHasRoomForNoMoreThanItsDigits(int running) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseNumber.of(2026, running))
                .withMessageContaining("99999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SR-2026-1",
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
