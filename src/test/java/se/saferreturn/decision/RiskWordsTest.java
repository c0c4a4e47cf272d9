package se.saferreturn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.saferreturn.form.FormFiles;

/** Whoever assesses a risk reads beside each answer what the table gives as its reason. */
class RiskWordsTest {

    private static final CompiledTable TABLE = CompiledTable.of(Path.of("processes", "risk-level.dmn"));

    static Stream<FormFiles.Field> categories() {
        return FormFiles.fields().stream()
                .filter(field -> field.form().equals("risk-assessment")
                        && field.options().containsKey("critical")
                        && TABLE.inputs().stream()
                                .anyMatch(input -> input.name().equals(field.path())));
    }

    @ParameterizedTest
    @MethodSource("categories")
    void anOptionSaysWhatItsRuleGivesAsTheReason(FormFiles.Field category) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String answer : List.of("some", "serious", "critical", "unknown")) {
            reasons.put(answer, reasonOf(category.path(), answer));
        }
        Map<String, String> words = new LinkedHashMap<>(category.options());
        words.remove("none");
        words.replaceAll((answer, label) -> label.substring(label.indexOf(": ") + 2));
        reasons.replaceAll((answer, reason) -> reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1));

        assertThat(words).isEqualTo(reasons);
        assertThat(category.options().get("none")).startsWith("None: ");
    }

    /** Of the rules that ask for this answer and for nothing else. */
    private static String reasonOf(String category, String answer) {
        int column = place(category);
        int option = TABLE.inputs().get(column).answers().indexOf(answer);
        return TABLE.rules().stream()
                .filter(rule -> (rule.cells().get(column) & 1 << option) != 0)
                .filter(rule -> asksOnlyFor(rule, column))
                .map(rule -> String.valueOf(rule.outputs().get("reason")))
                .distinct()
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
    }

    private static boolean asksOnlyFor(CompiledTable.Line rule, int column) {
        for (int input = 0; input < TABLE.inputs().size(); input++) {
            boolean asks = rule.cells().get(input) != TABLE.inputs().get(input).all();
            if (asks != (input == column)) {
                return false;
            }
        }
        return true;
    }

    private static int place(String category) {
        return TABLE.inputs().stream().map(CompiledTable.Column::name).toList().indexOf(category);
    }
}
