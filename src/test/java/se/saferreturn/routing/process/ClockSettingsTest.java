package se.saferreturn.routing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The clocks in the configuration, read when the application starts. */
class ClockSettingsTest {

    @Test
    void aClockThatCannotBeReadIsNamedWithWhatToWrite() {
        ClockSettings settings = new ClockSettings(Map.of("risk-assessed", "P7D", "missing-searched", "two hours"));

        assertThatExceptionOfType(UnusableClockException.class)
                .isThrownBy(settings::lengths)
                .satisfies(refused -> {
                    FailureAnalysis shown =
                            new UnusableClockAnalyzer().analyze(new IllegalStateException(refused), refused);
                    assertThat(shown.getDescription())
                            .isEqualTo("safer-return.clocks.missing-searched: \"two hours\" is no length of a clock,"
                                    + " such as P7D, P1M, PT8H, \"P3D working\" or \"end of working day\".");
                    assertThat(shown.getAction()).contains("PT8H", "P7D", "P3D working");
                });
    }
}
