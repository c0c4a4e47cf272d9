package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceAnswerTest {

    private static TestForm choice(String type, String more) {
        return TestForm.of("""
                {"type": "%s", "key": "c", "label": "Choice", %s}""".formatted(type, more));
    }

    private static final String OPTIONS = """
            "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}, {"label": "3", "value": 3}]""";

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void one_of_the_options_is_accepted(String type) {
        assertThat(choice(type, OPTIONS).answers(Map.of("c", "no"))).containsExactly(Map.entry("c", "no"));
        assertThat(choice(type, OPTIONS).answers(Map.of("c", 3))).containsExactly(Map.entry("c", 3));
    }

    @ParameterizedTest
    @MethodSource("notOffered")
    void anything_else_is_refused(Object value) {
        assertThat(choice("radio", OPTIONS).complaint(Map.of("c", value)))
                .isEqualTo("Choice: please choose from the options.");
        assertThat(choice("checklist", OPTIONS).complaint(Map.of("c", List.of("yes", value))))
                .isEqualTo("Choice: please choose from the options.");
    }

    static List<Object> notOffered() {
        return List.of("Yes", "maybe", "3", true, List.of("yes"), Map.of("value", "yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select", "checklist", "taglist"})
    void a_required_choice_must_be_made(String type) {
        TestForm form = choice(type, OPTIONS + ", \"validate\": {\"required\": true}");

        assertThat(form.complaint(Map.of())).isEqualTo("Choice: please fill this in.");
        assertThat(form.complaint(Map.of("c", type.endsWith("list") ? List.of("yes") : "yes")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void several_options_come_as_a_list_or_as_JSON_text(String type) {
        assertThat(choice(type, OPTIONS).answers(Map.of("c", List.of("no", "yes"))))
                .containsExactly(Map.entry("c", List.of("no", "yes")));
        assertThat(choice(type, OPTIONS).answers(Map.of("c", "[\"no\", 3]")))
                .containsExactly(Map.entry("c", List.of("no", 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", "null"})
    void an_empty_list_is_no_answer(String json) {
        assertThat(choice("checklist", OPTIONS).answers(Map.of("c", json))).isEmpty();
        assertThat(choice("checklist", OPTIONS + ", \"validate\": {\"required\": true}")
                        .complaint(Map.of("c", json)))
                .isEqualTo("Choice: please fill this in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"yes\"", "yes", "{\"a\": 1}", "[\"yes\"] []", "7"})
    void what_is_no_list_is_refused(String json) {
        assertThat(choice("checklist", OPTIONS).complaint(Map.of("c", json))).isEqualTo("Choice: this cannot be read.");
    }

    @Test
    void an_option_is_chosen_once() {
        assertThat(choice("checklist", OPTIONS).complaint(Map.of("c", List.of("yes", "yes"))))
                .isEqualTo("Choice: contains the same option twice.");
    }

    @Test
    void options_may_come_from_what_is_known_of_the_case() {
        TestForm form = choice("select", "\"valuesKey\": \"missions\"");
        Map<String, Object> known = Map.of("missions", List.of("rou", Map.of("label", "Nepal", "value", "npl")));

        assertThat(form.complaint(Map.of("c", "rou"), known)).isEmpty();
        assertThat(form.complaint(Map.of("c", "npl"), known)).isEmpty();
        assertThat(form.complaint(Map.of("c", "npl"), Map.of("missions", "[\"npl\"]")))
                .isEmpty();
        assertThat(form.complaint(Map.of("c", "bgr"), known)).isEqualTo("Choice: please choose from the options.");
        assertThat(form.complaint(Map.of("c", "rou"))).isEqualTo("Choice: please choose from the options.");
    }

    @Test
    void a_box_that_is_not_ticked_is_the_answer_no() {
        TestForm form = TestForm.of("{\"type\": \"checkbox\", \"key\": \"c\", \"label\": \"Consent\"}");

        assertThat(form.answers(Map.of("c", true))).containsExactly(Map.entry("c", true));
        assertThat(form.answers(Map.of("c", false))).containsExactly(Map.entry("c", false));
        assertThat(form.answers(Map.of())).containsExactly(Map.entry("c", false));
        assertThat(form.complaint(Map.of("c", "true"))).isEqualTo("Consent: must be ticked or not ticked.");
    }

    @Test
    void a_required_box_must_be_ticked() {
        TestForm form = TestForm.of(
                "{\"type\": \"checkbox\", \"key\": \"c\", \"label\": \"Consent\", \"validate\": {\"required\": true}}");

        assertThat(form.complaint(Map.of("c", false))).isEqualTo("Consent: please tick this box.");
        assertThat(form.complaint(Map.of("c", true))).isEmpty();
    }
}
