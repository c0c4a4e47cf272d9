package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowListTest {

    private static TestForm legs(String more) {
        return TestForm.of("""
                {"type": "dynamiclist", "path": "legs", "label": "Legs", "isRepeating": true, "disableCollapse": true, %s
                 "components": [
                  {"type": "textfield", "key": "from", "label": "From", "validate": {"required": true}},
                  {"type": "checkbox", "key": "night", "label": "By night"},
                  {"type": "dynamiclist", "path": "stops", "label": "Stops", "isRepeating": true, "disableCollapse": true,
                   "allowAddRemove": true, "components": [{"type": "number", "key": "minutes", "label": "Minutes"}]}]}""".formatted(more));
    }

    private static final String GROWING = "\"allowAddRemove\": true,";

    @Test
    void rows_come_as_a_list_or_as_JSON_text() {
        List<Map<String, Object>> kept =
                List.of(Map.of("from", "Arlanda", "night", true, "stops", List.of(Map.of("minutes", 30))));

        assertThat(legs(GROWING)
                        .answers(Map.of(
                                "legs",
                                List.of(Map.of(
                                        "from", "Arlanda", "night", true, "stops", List.of(Map.of("minutes", 30)))))))
                .containsExactly(Map.entry("legs", kept));
        assertThat(legs(GROWING)
                        .answers(
                                Map.of("legs", "[{\"from\":\"Arlanda\",\"night\":true,\"stops\":[{\"minutes\":30}]}]")))
                .containsExactly(Map.entry("legs", kept));
    }

    @Test
    void each_row_is_checked_and_named() {
        assertThat(legs(GROWING)
                        .complaint(Map.of(
                                "legs",
                                List.of(
                                        Map.of("from", "Arlanda"),
                                        Map.of("from", " ", "stops", List.of(Map.of("minutes", "x")))))))
                .isEqualTo("Legs, row 2, From: please fill this in."
                        + " Legs, row 2, Stops, row 1, Minutes: please enter a number.");
    }

    @Test
    void a_list_can_be_shorter_than_others() {
        TestForm form = legs(GROWING + "\"properties\": {\"maxItems\": \"1\"},");

        assertThat(form.complaint(Map.of("legs", List.of(Map.of("from", "Arlanda"), Map.of("from", "Wien")))))
                .isEqualTo("Legs: must have at most 1 rows.");
    }

    @Test
    void a_list_can_demand_rows() {
        TestForm form = legs(GROWING + "\"properties\": {\"minItems\": \"1\"},");

        assertThat(form.complaint(Map.of())).isEqualTo("Legs: please add at least one row.");
        assertThat(form.complaint(Map.of("legs", List.of(Map.of("from", "Arlanda")))))
                .isEmpty();
    }

    @Test
    void the_empty_row_a_list_starts_with_is_no_answer() {
        TestForm form = TestForm.of("""
                {"type": "dynamiclist", "path": "rows", "label": "Rows", "isRepeating": true, "disableCollapse": true,
                 "allowAddRemove": true, "components": [
                  {"type": "textfield", "key": "a", "label": "A"}, {"type": "checkbox", "key": "b", "label": "B"}]}""");

        assertThat(form.answers(Map.of("rows", List.of(Map.of("a", "", "b", false)))))
                .isEmpty();
        assertThat(form.answers(Map.of("rows", Arrays.asList(null, Map.of("a", "x")))))
                .containsExactly(Map.entry("rows", List.of(Map.of("a", "x", "b", false))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{}", "[1]", "[[]]", "\"text\"", "[\"a\"]"})
    void what_is_no_list_of_rows_is_refused(String json) {
        assertThat(legs(GROWING).complaint(Map.of("legs", json))).contains("this cannot be read");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(legs(GROWING).complaint(Map.of("legs", "[".repeat(100_000)))).contains("this cannot be read");
        assertThat(legs(GROWING).complaint(Map.of("legs", "[".repeat(1_000) + "]".repeat(1_000))))
                .contains("this cannot be read");
    }

    @Test
    void a_list_has_at_most_a_hundred_rows() {
        assertThat(legs(GROWING).complaint(Map.of("legs", Collections.nCopies(100, Map.of("from", "A")))))
                .isEmpty();
        assertThat(legs(GROWING).complaint(Map.of("legs", Collections.nCopies(101, Map.of("from", "A")))))
                .isEqualTo("Legs: must have at most 100 rows.");
    }

    @Test
    void a_list_that_does_not_grow_keeps_its_rows() {
        TestForm form = legs("\"allowAddRemove\": false, \"defaultRepetitions\": 2,");
        Map<String, Object> row = Map.of("from", "A");

        assertThat(form.complaint(Map.of("legs", List.of(row, row)))).isEmpty();
        assertThat(form.complaint(Map.of("legs", List.of(row, row, row))))
                .isEqualTo("Legs: rows cannot be added here.");
        assertThat(form.complaint(Map.of("legs", List.of(row, row, row)), Map.of("legs", List.of(row, row, row))))
                .isEmpty();
    }

    @Test
    void unknown_fields_in_a_row_are_refused() {
        assertThat(legs(GROWING).complaint(Map.of("legs", List.of(Map.of("from", "A", "to", "B")))))
                .isEqualTo("Legs, row 1, to: unknown field.");
    }

    @Test
    void a_group_with_a_path_is_one_object() {
        TestForm form = TestForm.of("""
                {"type": "group", "path": "contact", "label": "Contact", "components": [
                  {"type": "textfield", "key": "name", "label": "Name"}]}""");

        assertThat(form.answers(Map.of("contact", Map.of("name", "Eva"))))
                .containsExactly(Map.entry("contact", Map.of("name", "Eva")));
        assertThat(form.answers(Map.of("contact", "{\"name\": \"Eva\"}")))
                .containsExactly(Map.entry("contact", Map.of("name", "Eva")));
        assertThat(form.complaint(Map.of("contact", List.of()))).isEqualTo("Contact: this cannot be read.");
        assertThat(form.complaint(Map.of("contact", Map.of("x", 1)))).isEqualTo("Contact, x: unknown field.");
    }
}
