package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HiddenFieldTest {

    private static final String ELIGIBLE = """
            {"type": "radio", "key": "eligible", "label": "Eligible",
             "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]}""";

    private static final String REASON = """
            {"type": "textarea", "key": "reason", "label": "Reason",
             "conditional": {"hide": "=eligible != \\"no\\""}, "validate": {"required": true}}""";

    @Test
    void a_hidden_field_is_not_required() {
        TestForm form = TestForm.of(ELIGIBLE, REASON);

        assertThat(form.answers(Map.of("eligible", "yes"))).containsExactly(Map.entry("eligible", "yes"));
        assertThat(form.complaint(Map.of("eligible", "no"))).isEqualTo("Reason: please fill this in.");
    }

    @Test
    void an_answer_to_a_hidden_field_is_refused_rather_than_lost() {
        assertThat(TestForm.of(ELIGIBLE, REASON).complaint(Map.of("eligible", "yes", "reason", "Under age")))
                .isEqualTo("Reason: is not asked for with these answers; please leave it empty.");
    }

    @Test
    void what_was_hidden_is_told_apart_from_what_was_left_empty() {
        assertThat(TestForm.of(ELIGIBLE, REASON).leftEmpty(Map.of())).containsExactly("eligible");
    }

    @Test
    void an_empty_value_for_a_hidden_field_is_ignored() {
        assertThat(TestForm.of(ELIGIBLE, REASON).answers(Map.of("eligible", "yes", "reason", " ")))
                .containsExactly(Map.entry("eligible", "yes"));
    }

    @Test
    void what_is_in_a_hidden_group_is_hidden() {
        TestForm form = TestForm.of(ELIGIBLE, """
                {"type": "group", "label": "Why not", "conditional": {"hide": "=eligible != \\"no\\""}, "components": [
                  {"type": "group", "label": "Inner", "path": "inner", "components": [
                    {"type": "textfield", "key": "why", "label": "Why", "validate": {"required": true}}]}]}""");

        assertThat(form.complaint(Map.of("eligible", "yes"))).isEmpty();
        assertThat(form.complaint(Map.of("eligible", "no"))).isEqualTo("Inner, Why: please fill this in.");
        assertThat(form.complaint(Map.of("eligible", "yes", "inner", Map.of("why", "x"))))
                .isEqualTo("Inner, Why: is not asked for with these answers; please leave it empty.");
    }

    @Test
    void a_condition_sees_what_is_known_of_the_case() {
        TestForm form = TestForm.of("""
                {"type": "textfield", "key": "guardian", "label": "Guardian",
                 "conditional": {"hide": "=minor != true"}, "validate": {"required": true}}""");

        assertThat(form.complaint(Map.of(), Map.of("minor", true))).isEqualTo("Guardian: please fill this in.");
        assertThat(form.complaint(Map.of(), Map.of("minor", false))).isEmpty();
        assertThat(form.complaint(Map.of())).isEmpty();
    }

    @Test
    void an_answer_counts_more_than_what_was_known() {
        TestForm form = TestForm.of(ELIGIBLE, REASON);

        assertThat(form.complaint(Map.of("eligible", "no"), Map.of("eligible", "yes")))
                .isEqualTo("Reason: please fill this in.");
    }

    @Test
    void a_submitted_value_of_a_read_only_field_does_not_steer_conditions() {
        TestForm form = TestForm.of("""
                {"type": "checkbox", "key": "minor", "label": "Minor", "readonly": true}""", """
                {"type": "textfield", "key": "guardian", "label": "Guardian",
                 "conditional": {"hide": "=minor != true"}, "validate": {"required": true}}""");

        assertThat(form.complaint(Map.of("minor", false), Map.of("minor", true)))
                .contains("Guardian: please fill this in.");
    }

    @Test
    void a_condition_on_a_hidden_field_sees_the_value_it_had_at_first() {
        TestForm form = TestForm.of(ELIGIBLE, """
                {"type": "checkbox", "key": "detained", "label": "Detained",
                 "conditional": {"hide": "=eligible != \\"yes\\""}}""", """
                {"type": "textfield", "key": "place", "label": "Place", "conditional": {"hide": "=detained != true"}}""");

        assertThat(form.complaint(Map.of("eligible", "no", "place", "Arlanda")))
                .isEqualTo("Place: is not asked for with these answers; please leave it empty.");
        assertThat(form.complaint(Map.of("eligible", "no", "detained", true, "place", "Arlanda")))
                .contains("Detained: is not asked for", "Place: is not asked for");
        assertThat(form.complaint(Map.of("eligible", "yes", "detained", true, "place", "Arlanda")))
                .isEmpty();
    }

    @Test
    void a_row_is_asked_by_its_own_answers() {
        TestForm form = TestForm.of("""
                {"type": "dynamiclist", "path": "legs", "label": "Legs", "isRepeating": true, "allowAddRemove": true,
                 "disableCollapse": true, "components": [
                  {"type": "textfield", "key": "transport", "label": "Transport"},
                  {"type": "textfield", "key": "carrier", "label": "Carrier", "validate": {"required": true},
                   "conditional": {"hide": "=this.transport = \\"car\\""}}]}""");

        assertThat(form.complaint(Map.of("legs", List.of(Map.of("transport", "car"), Map.of("transport", "air")))))
                .isEqualTo("Legs, row 2, Carrier: please fill this in.");
    }
}
