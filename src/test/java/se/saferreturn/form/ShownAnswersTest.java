package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a form is handed of what is known: nothing that it hides for good, and no address of a protected person. */
class ShownAnswersTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private static final CaseForm FORM = CaseForm.parse(TestForm.json("""
            {"type": "textfield", "key": "hut", "label": "Hut", "properties": {"tells": "address"}}""", """
            {"type": "textfield", "key": "port", "label": "Port", "properties": {"tells": "whereabouts"}, "readonly": true}""", """
            {"type": "checkbox", "key": "adult", "label": "Adult", "readonly": true}""", """
            {"type": "textfield", "key": "school", "label": "School", "conditional": {"hide": "=adult = true"}}""", """
            {"type": "checkbox", "key": "works", "label": "Works"}""", """
            {"type": "textfield", "key": "employer", "label": "Employer", "conditional": {"hide": "=works != true"}}""", """
            {"type": "dynamiclist", "path": "stays", "label": "Stays", "isRepeating": true, "readonly": true, "components": [
              {"type": "textfield", "key": "street", "label": "Street", "properties": {"tells": "address"}},
              {"type": "textfield", "key": "month", "label": "Month"},
              {"type": "textfield", "key": "note", "label": "Note", "conditional": {"hide": "=this.month = null"}}]}"""));

    @Test
    void whatAConditionHidesForGoodIsLeftOut() {
        assertThat(shown(Map.of("adult", true, "school", "Hittepåskolan"), false))
                .doesNotContainKey("school");
        assertThat(shown(Map.of("adult", false, "school", "Hittepåskolan"), false))
                .containsEntry("school", "Hittepåskolan");
    }

    @Test
    void whatAnAnswerInTheFormMayBringBackIsThere() {
        assertThat(shown(Map.of("employer", "Påhitt AB"), false)).containsEntry("employer", "Påhitt AB");
    }

    @Test
    void underProtectedIdentityNoAddressIsThereInListsNeither() {
        Map<String, Object> known = Map.of(
                "hut", "Stugan 3", "port", "Kajen", "stays", List.of(Map.of("street", "Gränden 7", "month", "maj")));

        assertThat(shown(known, true))
                .doesNotContainKey("hut")
                .containsEntry("port", "Kajen")
                .containsEntry("stays", List.of(Map.of("month", "maj")));
        assertThat(shown(known, false)).isEqualTo(known);
    }

    @Test
    void aWordThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> CaseForm.parse(TestForm.json("""
                        {"type": "textfield", "key": "hut", "label": "Hut", "properties": {"tells": "adress"}}""")))
                .isInstanceOf(UnsupportedFormException.class)
                .hasMessageContaining("'Hut'")
                .hasMessageContaining("use address, whereabouts, contact, otherPerson or own");
    }

    private static Map<String, @Nullable Object> shown(Map<String, Object> known, boolean protectedIdentity) {
        return FORM.shown(known, protectedIdentity, NOW);
    }
}
