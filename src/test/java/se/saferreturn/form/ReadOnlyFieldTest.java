package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyFieldTest {

    private static final String REFUSAL =
            ": cannot be changed here; please open the form again to see its present value.";

    @ParameterizedTest
    @ValueSource(strings = {"\"readonly\": true", "\"disabled\": true", "\"readonly\": \"=closed = true\""})
    void a_read_only_value_may_come_back_unchanged_and_is_no_answer(String lock) {
        TestForm form =
                TestForm.of("{\"type\": \"textfield\", \"key\": \"name\", \"label\": \"Name\", %s, ".formatted(lock)
                        + "\"validate\": {\"required\": true}}");
        Map<String, Object> known = Map.of("name", "Ana", "closed", true);

        assertThat(form.answers(Map.of("name", "Ana"), known)).isEmpty();
        assertThat(form.answers(Map.of("name", ""), known)).isEmpty();
        assertThat(form.answers(Map.of(), known)).isEmpty();
        assertThat(form.complaint(Map.of("name", "Eva"), known)).isEqualTo("Name" + REFUSAL);
        assertThat(form.complaint(Map.of("name", "Ana"), Map.of("closed", true)))
                .isEqualTo("Name" + REFUSAL);
    }

    @Test
    void read_only_under_a_condition_is_open_without_it() {
        TestForm form = TestForm.of(
                "{\"type\": \"textfield\", \"key\": \"name\", \"label\": \"Name\", \"readonly\": \"=closed = true\"}");

        assertThat(form.answers(Map.of("name", "Eva"), Map.of("name", "Ana")))
                .containsExactly(Map.entry("name", "Eva"));
    }

    @Test
    void values_are_compared_as_the_browser_shows_them() {
        TestForm form = TestForm.of(
                "{\"type\": \"textfield\", \"key\": \"line\", \"label\": \"Line\", \"readonly\": true}",
                "{\"type\": \"textarea\", \"key\": \"text\", \"label\": \"Text\", \"readonly\": true}",
                "{\"type\": \"number\", \"key\": \"count\", \"label\": \"Count\", \"readonly\": true}",
                "{\"type\": \"datetime\", \"subtype\": \"date\", \"key\": \"day\", \"label\": \"Day\", \"readonly\": true}",
                "{\"type\": \"checkbox\", \"key\": \"urgent\", \"label\": \"Urgent\", \"readonly\": true}",
                "{\"type\": \"checklist\", \"key\": \"forms\", \"label\": \"Forms\", \"readonly\": true,"
                        + " \"values\": [{\"label\": \"A\", \"value\": \"a\"}]}");

        assertThat(form.answers(
                        Map.of(
                                "line", "one two",
                                "text", "one\ntwo",
                                "count", 2.0,
                                "day", "2026-01-02",
                                "urgent", false,
                                "forms", "[\"a\"]"),
                        Map.of(
                                "line",
                                "one\ntwo",
                                "text",
                                "one\r\ntwo",
                                "count",
                                2,
                                "day",
                                LocalDate.of(2026, 1, 2),
                                "forms",
                                List.of("a", "no longer offered"))))
                .isEmpty();
    }

    @Test
    void a_read_only_box_cannot_be_ticked_or_cleared() {
        TestForm form =
                TestForm.of("{\"type\": \"checkbox\", \"key\": \"urgent\", \"label\": \"Urgent\", \"readonly\": true}");

        assertThat(form.complaint(Map.of("urgent", false), Map.of("urgent", true)))
                .isEqualTo("Urgent" + REFUSAL);
        assertThat(form.complaint(Map.of("urgent", true))).isEqualTo("Urgent" + REFUSAL);
        assertThat(form.complaint(Map.of("urgent", true), Map.of("urgent", true)))
                .isEmpty();
    }

    @Test
    void the_forms_own_default_may_come_back() {
        TestForm form =
                TestForm.of("{\"type\": \"textfield\", \"key\": \"unit\", \"label\": \"Unit\", \"readonly\": true,"
                        + " \"defaultValue\": \"SEK\"}");

        assertThat(form.complaint(Map.of("unit", "SEK"))).isEmpty();
        assertThat(form.complaint(Map.of("unit", "EUR"))).isEqualTo("Unit" + REFUSAL);
    }

    @Test
    void a_read_only_list_may_come_back_whole_or_with_its_first_rows() {
        TestForm form = TestForm.of("""
                {"type": "dynamiclist", "path": "legs", "label": "Legs", "isRepeating": true, "readonly": true,
                 "defaultRepetitions": 0,
                 "components": [{"type": "textfield", "key": "from", "label": "From"}]}""");
        Map<String, Object> known = Map.of(
                "legs", List.of(Map.of("from", "Arlanda", "carrier", "not in this form"), Map.of("from", "Vienna")));

        assertThat(form.answers(Map.of("legs", "[{\"from\": \"Arlanda\"}, {\"from\": \"Vienna\"}]"), known))
                .isEmpty();
        assertThat(form.answers(Map.of("legs", "[{\"from\": \"Arlanda\"}]"), known))
                .isEmpty();
        assertThat(form.complaint(Map.of("legs", "[{\"from\": \"Arlanda\"}, {\"from\": \"Kiev\"}]"), known))
                .isEqualTo("Legs, row 2, From" + REFUSAL);
        assertThat(form.complaint(Map.of("legs", "[{}, {}, {\"from\": \"Kiev\"}]"), known))
                .isEqualTo("Legs, row 3, From" + REFUSAL);
    }

    @Test
    void what_is_in_a_read_only_group_is_read_only() {
        TestForm form = TestForm.of("""
                {"type": "group", "label": "Person", "readonly": true, "components": [
                  {"type": "textfield", "key": "name", "label": "Name"}]}""");

        assertThat(form.complaint(Map.of("name", "Eva"), Map.of("name", "Ana"))).isEqualTo("Name" + REFUSAL);
    }
}
