package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnswerTest {

    private static final String EMOJI = "\uD83D\uDE00";

    private static TestForm textField(String rules) {
        return TestForm.of("""
                {"type": "textfield", "key": "name", "label": "Name or alias", "validate": {%s}}""".formatted(rules));
    }

    @Test
    void text_is_kept_as_typed() {
        assertThat(textField("").answers(Map.of("name", " Ana \u00d6 ")))
                .containsExactly(Map.entry("name", " Ana \u00d6 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\r\n", "\u00a0\ufeff\u2003"})
    void text_of_white_space_is_no_answer(String blank) {
        assertThat(textField("").answers(Map.of("name", blank))).isEmpty();
        assertThat(textField("\"required\": true").complaint(Map.of("name", blank)))
                .isEqualTo("Name or alias: please fill this in.");
    }

    @Test
    void a_required_text_must_be_there() {
        assertThat(textField("\"required\": true").complaint(Map.of()))
                .isEqualTo("Name or alias: please fill this in.");
        assertThat(textField("\"required\": true").complaint(Map.of("name", "Ana")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notText")
    void only_text_is_taken_for_text(Object value) {
        assertThat(textField("").complaint(Map.of("name", value))).isEqualTo("Name or alias: please enter text.");
    }

    static List<Object> notText() {
        return List.of(5, 1.5, true, List.of("Ana"), Map.of("a", "b"), new Object());
    }

    @Test
    void lengths_do_not_count_white_space_at_the_ends_as_in_the_browser() {
        TestForm form = textField("\"minLength\": 3, \"maxLength\": 5");

        assertThat(form.complaint(Map.of("name", " ab "))).isEqualTo("Name or alias: must have at least 3 characters.");
        assertThat(form.complaint(Map.of("name", "   abc"))).isEmpty();
        assertThat(form.complaint(Map.of("name", "  abcde  "))).isEmpty();
        assertThat(form.complaint(Map.of("name", "abcdef")))
                .isEqualTo("Name or alias: must have at most 5 characters.");
    }

    @Test
    void a_character_beyond_the_basic_plane_counts_twice_as_in_the_browser() {
        assertThat(textField("\"maxLength\": 2").complaint(Map.of("name", EMOJI)))
                .isEmpty();
        assertThat(textField("\"maxLength\": 1").complaint(Map.of("name", EMOJI)))
                .isNotEmpty();
    }

    @Test
    void without_a_maxLength_there_still_is_one() {
        TestForm area = TestForm.of("{\"type\": \"textarea\", \"key\": \"story\", \"label\": \"Story\"}");

        assertThat(textField("").complaint(Map.of("name", "x".repeat(1_000)))).isEmpty();
        assertThat(textField("").complaint(Map.of("name", "x".repeat(1_001))))
                .isEqualTo("Name or alias: must have at most 1000 characters.");
        assertThat(area.complaint(Map.of("story", "x".repeat(10_000)))).isEmpty();
        assertThat(area.complaint(Map.of("story", "x".repeat(10_001))))
                .isEqualTo("Story: must have at most 10000 characters.");
    }

    @Test
    void a_form_may_allow_more() {
        assertThat(textField("\"maxLength\": 20000").complaint(Map.of("name", "x".repeat(20_000))))
                .isEmpty();
    }

    @Test
    void white_space_cannot_be_piled_up() {
        assertThat(textField("\"maxLength\": 5").complaint(Map.of("name", "a" + " ".repeat(1_000))))
                .isNotEmpty();
    }

    @Test
    void a_length_may_be_an_expression() {
        TestForm form = TestForm.of("""
                {"type": "number", "key": "most", "label": "Most"}""", """
                {"type": "textfield", "key": "name", "label": "Name", "validate": {"maxLength": "=most"}}""");

        assertThat(form.complaint(Map.of("most", 2, "name", "abc"))).isEqualTo("Name: must have at most 2 characters.");
        assertThat(form.complaint(Map.of("most", 3, "name", "abc"))).isEmpty();
        assertThat(form.complaint(Map.of("name", "abc"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pasted")
    void signs_that_nobody_sees_never_stop_a_text(String pasted, String kept) {
        assertThat(textField("").answers(Map.of("name", pasted))).containsEntry("name", kept);
    }

    static Stream<Arguments> pasted() {
        return Stream.of(
                Arguments.of("first\u000Bsecond", "first\nsecond"), // from slides
                Arguments.of("page\fpage", "page\npage"),
                Arguments.of("next\u0085line", "next\nline"),
                Arguments.of("one\u2028two\u2029three", "one\ntwo\nthree"),
                Arguments.of("it\u0092s", "its"),
                Arguments.of("bell\u0007\u001b[31m", "bell[31m"),
                Arguments.of("nul\u0000", "nul"),
                Arguments.of("\ufeffmark", "mark"),
                Arguments.of("zero\u200Bwidth\u2060", "zerowidth"),
                Arguments.of("\u202Eright\u200F to \u2066left\u2069", "right to left"),
                Arguments.of("soft\u00ADhyphen", "softhyphen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud800b", "a\udc00b", "\udc00ab\ud800", "a\uFFFFb"})
    void halves_of_characters_are_dropped(String text) {
        assertThat(textField("").answers(Map.of("name", text))).containsEntry("name", "ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", // Persian
                "\u0936\u094D\u200D\u092F\u093E\u092E", // Nepali
                "\uD83D\uDC69\u200D\uD83D\uDC67" // a mother and her daughter
            })
    void joiners_that_languages_need_are_kept(String text) {
        assertThat(textField("").answers(Map.of("name", text))).containsEntry("name", text);
    }

    @Test
    void a_text_of_nothing_but_unseen_signs_is_no_answer() {
        assertThat(textField("\"required\": true").complaint(Map.of("name", "\u200B\uFEFF\u0000")))
                .isEqualTo("Name or alias: please fill this in.");
    }

    @Test
    void a_text_that_was_kept_with_unseen_signs_is_recognised_where_it_is_only_shown() {
        TestForm shown = TestForm.of("""
                {"type": "textfield", "key": "name", "label": "Name", "readonly": true}""");

        assertThat(shown.complaint(Map.of("name", "Testa\u200F Testsson"), Map.of("name", "Testa\u200F Testsson")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\ntwo",
                "one\r\ntwo",
                "one\ttwo",
                "\uD83D\uDE00",
                "\u0421\u043e\u043d\u044f",
                "\u0928\u0947\u092a\u093e\u0932"
            })
    void any_script_and_line_breaks_are_accepted(String text) {
        assertThat(textField("").complaint(Map.of("name", text))).isEmpty();
    }

    @Test
    void a_pattern_is_searched_for_as_JavaScript_does() {
        assertThat(textField("\"pattern\": \"[0-9]{2}\"").complaint(Map.of("name", "a12b")))
                .isEmpty();
        assertThat(textField("\"pattern\": \"^[0-9]{2}$\"").complaint(Map.of("name", "a12b")))
                .isEqualTo("Name or alias: is not in the expected form.");
    }

    @Test
    void a_pattern_is_not_asked_of_an_empty_field() {
        assertThat(textField("\"pattern\": \"^[0-9]{2}$\"").complaint(Map.of("name", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", "a.b+c@sub.example.org", "a@b"})
    void an_e_mail_address_is_accepted(String address) {
        assertThat(textField("\"validationType\": \"email\"").complaint(Map.of("name", address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "ana@", "@example.org", "ana@exa\nmple.org", "ana@-example.org", "a b@example.org"})
    void what_is_no_e_mail_address_is_refused(String address) {
        assertThat(textField("\"validationType\": \"email\"").complaint(Map.of("name", address)))
                .isEqualTo("Name or alias: must be an e-mail address, such as name@example.org.");
    }

    @Test
    void a_telephone_number_of_another_country_needs_its_country_code() {
        TestForm form = textField("\"validationType\": \"phone\"");

        assertThat(form.complaint(Map.of("name", "+46701234567"))).isEmpty();
        assertThat(form.complaint(Map.of("name", "0040212345678"))).isEmpty();
        assertThat(form.complaint(Map.of("name", "070-1234567"))).isEmpty();
        assertThat(form.complaint(Map.of("name", "0721 234 5678 90")))
                .isEqualTo(
                        "Name or alias: must be a telephone number, such as 070-174 06 05 or +46 70 174 06 05; of another"
                                + " country than Sweden with + and its country code.");
    }

    @Test
    void null_is_no_answer() {
        Map<String, @Nullable Object> submitted = new java.util.HashMap<>();
        submitted.put("name", null);

        assertThat(textField("").answers(submitted)).isEmpty();
    }
}
