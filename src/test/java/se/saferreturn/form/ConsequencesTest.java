package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a field says of what follows from its options. */
class ConsequencesTest {

    private static CaseForm form(String properties) {
        return TestForm.of("""
                        {"type": "radio", "key": "storm", "label": "Storm?", "properties": {%s},
                         "values": [{"label": "Calm", "value": "calm"}, {"label": "Gale", "value": "gale"}]}""".formatted(properties)).form();
    }

    @Test
    void aDangerousOptionNamesItsRoadAndAHarmlessOneItsReason() {
        Map<String, Consequences> said =
                form("\"leadsTo.gale\": \"Task_Reef, HIGH\", \"harmless.calm\": \" Nothing moves. \", \"askAgain\": \"true\"")
                        .consequences();

        assertThat(said)
                .isEqualTo(Map.of(
                        "storm",
                        new Consequences(
                                Map.of("gale", List.of("Task_Reef", "HIGH")), Map.of("calm", "Nothing moves."))));
    }

    @Test
    void aFieldMaySayNothing() {
        assertThat(form("\"askAgain\": \"true\"").consequences()).isEmpty();
    }

    @Test
    void aBoxHasTwoOptions() {
        CaseForm form = TestForm.of(
                        "{\"type\": \"checkbox\", \"key\": \"storm\", \"properties\": {\"leadsTo.true\": \"STOP\","
                                + " \"harmless.false\": \"It is calm.\"}}")
                .form();

        assertThat(form.consequences())
                .containsExactly(Map.entry(
                        "storm", new Consequences(Map.of("true", List.of("STOP")), Map.of("false", "It is calm."))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "leadsTo.gale": "STOP" | does not say what follows from calm
            "harmless.calm": "Nothing." | does not say what follows from gale
            "leadsTo.gale": "STOP", "leadsTo.calm": "LOW", "leadsTo.hurricane": "STOP" | no option 'hurricane'
            "leadsTo.gale": "STOP", "harmless.gale": "No.", "harmless.calm": "No." | calls gale dangerous and harmless
            "leadsTo.gale": "STOP", "harmless.calm": "  " | without a reason
            "leadsTo.gale": "", "harmless.calm": "No." | names no task, event or level
            "leadsTo.gale": "run away", "harmless.calm": "No." | names no task, event or level
            """)
    void whatSaysTooLittleIsRefused(String properties, String reason) {
        assertThatThrownBy(() -> form(properties))
                .isInstanceOf(UnsupportedFormException.class)
                .hasMessageContaining("'Storm?' (radio)")
                .hasMessageContaining(reason);
    }
}
