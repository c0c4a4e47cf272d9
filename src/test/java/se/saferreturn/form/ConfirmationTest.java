package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A box that confirms what ends or hides a case. */
class ConfirmationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    private static final String FORM = """
            {"id": "ending", "schemaVersion": 16, "components": [
              {"type": "radio", "key": "goesOn", "label": "Goes on?",
               "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]},
              {"type": "checkbox", "key": "sure", "label": "Yes, it ends", "properties": {"confirm": "true"},
               "conditional": {"hide": "=goesOn != \\"no\\""}, "validate": {"required": true}}]}
            """;

    @Test
    void isDemandedWhereItIsShownAndNowhereElse() {
        CaseForm form = CaseForm.parse(FORM);

        assertThat(form.confirmations()).containsExactly("sure");
        assertThatThrownBy(() -> form.validate(Map.of("goesOn", "no"), Map.of(), NOW))
                .hasMessageContaining("Yes, it ends: please tick this box");
        assertThatThrownBy(() -> form.validate(Map.of("goesOn", "no", "sure", false), Map.of("sure", true), NOW))
                .hasMessageContaining("please tick this box");
        assertThat(form.validate(Map.of("goesOn", "no", "sure", true), Map.of(), NOW)
                        .answers())
                .containsEntry("sure", true);
        assertThat(form.validate(Map.of("goesOn", "yes"), Map.of(), NOW).answers())
                .doesNotContainKey("sure");
    }

    @Test
    void neverComesTickedFromAnEarlierForm() {
        assertThat(CaseForm.parse(FORM).field("sure").orElseThrow().askAgain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"checkbox\", \"key\": \"sure\", \"properties\": {\"confirm\": \"true\"}}",
                "{\"type\": \"checkbox\", \"key\": \"sure\", \"properties\": {\"confirm\": \"true\"}, \"defaultValue\": true,"
                        + " \"validate\": {\"required\": true}}",
                "{\"type\": \"textfield\", \"key\": \"sure\", \"properties\": {\"confirm\": \"true\"},"
                        + " \"validate\": {\"required\": true}}"
            })
    void thatWouldConfirmNothingIsRefused(String box) {
        assertThatThrownBy(() ->
                        CaseForm.parse("{\"id\": \"ending\", \"schemaVersion\": 16, \"components\": [" + box + "]}"))
                .isInstanceOf(UnsupportedFormException.class)
                .hasMessageContaining("use a required checkbox that is not ticked beforehand");
    }
}
