package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberAnswerTest {

    private static TestForm number(String properties) {
        return TestForm.of("{\"type\": \"number\", \"key\": \"age\", \"label\": \"Age\"%s}".formatted(properties));
    }

    @Test
    void whole_numbers_are_integers_and_others_are_exact() {
        assertThat(number("").answers(Map.of("age", 7L))).containsExactly(Map.entry("age", 7));
        assertThat(number("").answers(Map.of("age", 7.0))).containsExactly(Map.entry("age", 7));
        assertThat(number("").answers(Map.of("age", 5_000_000_000L))).containsExactly(Map.entry("age", 5_000_000_000L));
        assertThat(number("").answers(Map.of("age", 0.1))).containsExactly(Map.entry("age", new BigDecimal("0.1")));
        assertThat(number("").answers(Map.of("age", new BigDecimal("1E+3")))).containsExactly(Map.entry("age", 1000));
    }

    @Test
    void zero_is_an_answer() {
        assertThat(number(", \"validate\": {\"required\": true}").answers(Map.of("age", 0)))
                .containsExactly(Map.entry("age", 0));
    }

    @Test
    void a_required_number_must_be_there() {
        assertThat(number(", \"validate\": {\"required\": true}").complaint(Map.of("age", "")))
                .isEqualTo("Age: please fill this in.");
    }

    @Test
    void a_number_keeps_its_bounds() {
        TestForm form = number(", \"validate\": {\"min\": 0, \"max\": 120}");

        assertThat(form.complaint(Map.of("age", -1))).isEqualTo("Age: must be at least 0.");
        assertThat(form.complaint(Map.of("age", 0))).isEmpty();
        assertThat(form.complaint(Map.of("age", 120))).isEmpty();
        assertThat(form.complaint(Map.of("age", 120.5))).isEqualTo("Age: must be at most 120.");
    }

    @Test
    void a_bound_may_be_an_expression() {
        TestForm form = TestForm.of("{\"type\": \"number\", \"key\": \"adults\", \"label\": \"Adults\"}", """
                {"type": "number", "key": "all", "label": "All", "validate": {"min": "=adults + 1"}}""");

        assertThat(form.complaint(Map.of("adults", 2, "all", 2))).isEqualTo("All: must be at least 3.");
        assertThat(form.complaint(Map.of("adults", 2, "all", 3))).isEmpty();
        assertThat(form.complaint(Map.of("all", -5))).isEmpty();
    }

    @Test
    void digits_after_the_point_are_counted() {
        assertThat(number(", \"decimalDigits\": 0").complaint(Map.of("age", 1.5)))
                .isEqualTo("Age: must be a whole number.");
        assertThat(number(", \"decimalDigits\": 0").complaint(Map.of("age", 100)))
                .isEmpty();
        assertThat(number(", \"decimalDigits\": 2").complaint(Map.of("age", 1.125)))
                .isEqualTo("Age: must have at most 2 digits after the point.");
        assertThat(number(", \"decimalDigits\": 2").complaint(Map.of("age", 1.25)))
                .isEmpty();
    }

    @Test
    void zeros_at_the_end_are_no_digits() {
        assertThat(number(", \"decimalDigits\": 2").complaint(Map.of("age", new BigDecimal("1.2500"))))
                .isEmpty();
        assertThat(number(", \"decimalDigits\": 0, \"serializeToString\": true").complaint(Map.of("age", "5.0")))
                .isEmpty();
    }

    @Test
    void a_number_keeps_its_step() {
        assertThat(number(", \"increment\": \"0.5\"").complaint(Map.of("age", 0.7)))
                .isEqualTo("Age: must be a multiple of 0.5.");
        assertThat(number(", \"increment\": 0.5").complaint(Map.of("age", 1.5))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notNumbers")
    void what_is_no_number_is_refused(Object value) {
        assertThat(number("").complaint(Map.of("age", value))).isEqualTo("Age: please enter a number.");
    }

    static List<Object> notNumbers() {
        return List.of(
                "7",
                "NaN",
                true,
                List.of(7),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("1E+999999999"),
                new BigDecimal("1E-999999999"),
                BigInteger.TEN.pow(5_000));
    }

    /** As in the browser, which refuses it with the same limit. */
    @Test
    void a_number_of_nineteen_digits_is_too_large() {
        String complaint = "Age: please enter a number.";

        assertThat(number("").complaint(Map.of("age", new BigDecimal("1000000000000000000"))))
                .isEqualTo(complaint);
        assertThat(number(", \"serializeToString\": true").complaint(Map.of("age", "-3000000000000000000")))
                .isEqualTo(complaint);
        assertThat(number("").complaint(Map.of("age", new BigDecimal("900000000000000000"))))
                .isEmpty();
    }

    /** Nobody writes a sign for thousands after a zero. */
    @Test
    void thousandths_are_no_thousands() {
        assertThat(number(", \"serializeToString\": true").complaint(Map.of("age", "0.125")))
                .isEmpty();
        assertThat(number(", \"serializeToString\": true").complaint(Map.of("age", "1.250")))
                .contains("between thousands");
    }

    @Test
    void a_number_may_come_as_text_only_if_the_form_keeps_it_as_text() {
        TestForm form = number(", \"serializeToString\": true, \"validate\": {\"min\": 5}");

        assertThat(form.answers(Map.of("age", "7.50"))).containsExactly(Map.entry("age", "7.50"));
        assertThat(form.answers(Map.of("age", 7))).containsExactly(Map.entry("age", "7"));
        assertThat(form.complaint(Map.of("age", "4"))).isEqualTo("Age: must be at least 5.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "0x10", "1e5", "Infinity", "1,5", "--1", ".", "1 2"})
    void text_that_is_no_number_is_refused(String text) {
        assertThat(number(", \"serializeToString\": true").complaint(Map.of("age", text)))
                .isEqualTo("Age: please enter a number.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"15.000", "1.234,50", "1,234.50", "15,000", "1 234", "1\u00a0234,5", "-2.000.000", "15'000"})
    void text_with_a_sign_between_thousands_never_becomes_another_number(String text) {
        String told = "Age: must be written without a sign between thousands, such as 15000 or 15000.50.";

        assertThat(number("").complaint(Map.of("age", text))).isEqualTo(told);
        assertThat(number(", \"serializeToString\": true").complaint(Map.of("age", text)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "HUF, 1500.5, 'must be a whole number, since HUF has no decimals; please round it'",
        "JPY, 0.1, 'must be a whole number, since JPY has no decimals; please round it'",
        "EUR, 10.125, 'must have at most 2 digits after the point, as all amounts in EUR'",
        "HUF, 1500, ''",
        "SEK, 1500.50, ''",
        "KWD, 1.125, ''",
    })
    void an_amount_has_the_decimals_of_its_currency(String currency, BigDecimal amount, String told) {
        TestForm form = TestForm.of("""
                {"type": "dynamiclist", "path": "grants", "label": "Grants", "isRepeating": true, "allowAddRemove": true,
                 "disableCollapse": true, "components": [
                  {"type": "number", "key": "amount", "label": "Amount", "properties": {"currency": "money"}},
                  {"type": "textfield", "key": "money", "label": "Money"}]}""");

        assertThat(form.complaint(Map.of(
                        "grants",
                        List.of(Map.of("amount", 1.25, "money", "USD"), Map.of("amount", amount, "money", currency)))))
                .isEqualTo(told.isEmpty() ? "" : "Grants, row 2, Amount: " + told + ".");
    }
}
