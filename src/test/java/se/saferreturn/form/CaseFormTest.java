package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseFormTest {

    private static final TestForm FORM = TestForm.of(
            "{\"type\": \"text\", \"text\": \"# Person\"}",
            "{\"type\": \"textfield\", \"key\": \"name\", \"label\": \"Name or alias:\", \"validate\": {\"required\": true}}",
            "{\"type\": \"separator\"}",
            """
            {"type": "group", "label": "More", "components": [
              {"type": "number", "key": "age", "label": "Age", "validate": {"min": 0},
               "properties": {"askAgain": "true"}},
              {"type": "textfield", "key": "secret", "label": "=name", "readonly": true}]}""",
            """
            {"type": "dynamiclist", "path": "legs", "label": "Legs", "isRepeating": true, "readonly": true,
             "components": []}""",
            "{\"type\": \"button\", \"action\": \"submit\", \"key\": \"go\"}");

    @Test
    void a_form_tells_what_it_asks_for() {
        assertThat(FORM.form().id()).isEqualTo("test-form");
        assertThat(FORM.form().fields())
                .containsExactly(
                        new FormField("name", "Name or alias", FieldType.TEXTFIELD, false, false),
                        new FormField("age", "Age", FieldType.NUMBER, false, true),
                        // a label that is computed could carry what was answered into a message
                        new FormField("secret", "secret", FieldType.TEXTFIELD, true, false),
                        new FormField("legs", "Legs", FieldType.DYNAMICLIST, true, false));
        assertThat(FORM.form().field("age")).map(FormField::label).contains("Age");
        assertThat(FORM.form().field("go")).isEmpty();
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_form() {
        FormRejectedException refusal =
                catchThrowableOfType(FormRejectedException.class, () -> FORM.answers(Map.of("age", -1)));

        assertThat(refusal).hasMessage("Name or alias: please fill this in. Age: must be at least 0.");
        assertThat(refusal.problems())
                .containsExactly(
                        new FieldProblem("name", "Name or alias", "please fill this in"),
                        new FieldProblem("age", "Age", "must be at least 0"));
    }

    @Test
    void answers_come_in_the_order_of_the_form_and_cannot_be_changed() {
        Map<String, Object> submitted = new LinkedHashMap<>();
        submitted.put("age", 30);
        submitted.put("name", "Ana");

        Map<String, Object> answers = FORM.answers(submitted);

        assertThat(answers.keySet()).containsExactly("name", "age");
        assertThatThrownBy(() -> answers.put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_unknown_field_is_refused_and_its_name_cleaned() {
        assertThat(FORM.complaint(Map.of("name", "Ana", "admin", true))).isEqualTo("admin: unknown field.");
        assertThat(FORM.complaint(Map.of("name", "Ana", "<b>\n" + "x".repeat(100), 1)))
                .isEqualTo("?b??" + "x".repeat(56) + ": unknown field.");
        assertThat(FORM.complaint(Map.of("name", "Ana", "", 1))).isEqualTo("(no name): unknown field.");
    }

    @Test
    void no_more_problems_are_told_than_a_person_reads() {
        Map<String, Object> submitted = new LinkedHashMap<>();
        for (int i = 0; i < 1_000; i++) {
            submitted.put("unknown" + i, i);
        }

        FormRejectedException refusal =
                catchThrowableOfType(FormRejectedException.class, () -> FORM.answers(submitted));

        assertThat(refusal.problems())
                .hasSize(21)
                .last()
                .satisfies(last -> assertThat(last).hasToString("And more: 981 further problems are not listed"));
    }

    @Test
    void a_submission_larger_than_any_form_is_refused() {
        Map<String, Object> submitted =
                Map.of("name", "Ana", "legs", List.of(java.util.Collections.nCopies(30_000, "x")));

        assertThat(FORM.complaint(submitted)).isNotEmpty();
    }
}
