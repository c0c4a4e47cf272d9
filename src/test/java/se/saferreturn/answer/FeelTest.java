package se.saferreturn.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    /**
     * Results of feelin 3.2, the engine in the browser; where both differ, a field would be asked for by one side only.
     * They do differ where types are mixed, such as a number compared with a text.
     */
    @ParameterizedTest(name = "{0} is true for {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "=a = \"x\" ; x ; missing null empty y date",
                "=a != \"x\" ; missing null empty y date ; x",
                "=a = null ; missing null ; empty x y true false none one five seven date",
                "=a != null ; empty x y true false none one five seven date ; missing null",
                "=not(a = \"x\") ; missing null empty y date ; x",
                "=a ; true ; missing null false",
                "=a = true ; true ; missing null false",
                "=a = false ; false ; missing null true",
                "=a != true ; missing null false ; true",
                "=a > 5 ; seven ; missing null five",
                "=list contains(a, \"x\") ; one ; missing null none",
                "=count(a) = 0 ; none ; missing null one",
                "=a in (\"x\",\"y\") ; x y ; missing null empty date",
                "=string length(a) > 3 ; date ; missing null empty x y",
                "=date(a) > date(\"2020-01-01\") ; date ; missing null empty",
                "=this.a = \"x\" ; x ; missing null empty y date",
                "=nosuch(a) ;  ; missing null empty x y true false none one five seven date",
            })
    void a_condition_is_true_where_it_is_in_the_browser(
            String condition, @Nullable String trueFor, @Nullable String falseFor) {
        ParsedExpression expression = Feel.parse(condition);

        for (String name : names(trueFor)) {
            assertThat(isTrue(expression, name)).as(name).isTrue();
        }
        for (String name : names(falseFor)) {
            assertThat(isTrue(expression, name)).as(name).isFalse();
        }
    }

    private static List<String> names(@Nullable String names) {
        return names == null ? List.of() : Arrays.asList(names.split(" ", -1));
    }

    private static boolean isTrue(ParsedExpression expression, String name) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        if (!name.equals("missing")) {
            answers.put(
                    "a",
                    switch (name) {
                        case "null" -> null;
                        case "empty" -> "";
                        case "true", "false" -> Boolean.valueOf(name);
                        case "none" -> List.of();
                        case "one" -> List.of("x");
                        case "five" -> new BigDecimal("5");
                        case "seven" -> new BigDecimal("7");
                        case "date" -> "2026-01-02";
                        default -> name;
                    });
        }
        return new Feel(NOW).isTrue(expression, Scope.ofForm(answers));
    }

    @Test
    void today_is_the_day_of_the_submission() {
        assertThat(new Feel(NOW).isTrue(Feel.parse("=today() = date(\"2026-03-10\")"), Scope.ofForm(Map.of())))
                .isTrue();
    }

    @Test
    void a_row_sees_itself_its_parent_and_its_number() {
        Scope row = Scope.ofForm(Map.of("from", "Stockholm")).row(1, Map.of("from", "Arlanda"));

        Feel feel = new Feel(NOW);

        assertThat(feel.isTrue(Feel.parse("=this.from = \"Arlanda\""), row)).isTrue();
        assertThat(feel.isTrue(Feel.parse("=parent.from = \"Stockholm\""), row)).isTrue();
        assertThat(feel.isTrue(Feel.parse("=from = \"Stockholm\""), row)).isTrue();
        assertThat(feel.isTrue(Feel.parse("=i[1] = 2"), row)).isTrue();
    }

    @Test
    void what_is_not_FEEL_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Feel.parse("=a ="));
    }
}
