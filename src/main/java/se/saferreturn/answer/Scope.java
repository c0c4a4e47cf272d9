package se.saferreturn.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a FEEL expression in a form can see: all answers by key, and in a row of a list also {@code this} row, its {@code
 * parent} and the row numbers {@code i}, counted from 1.
 *
 * @param answers of the whole form, and what else is known of the case
 * @param self the row the expression stands in, or the whole form
 * @param parent what an expression beside the list would see, null outside lists
 * @param rows numbers of the rows around the expression, outermost first
 */
public record Scope(
        Map<String, @Nullable Object> answers,
        @Nullable Object self,
        @Nullable Object parent,
        List<Integer> rows) {

    public static Scope ofForm(Map<String, @Nullable Object> answers) {
        return new Scope(answers, answers, null, List.of());
    }

    public Scope row(int index, @Nullable Object row) {
        List<Integer> numbers = new ArrayList<>(rows);
        numbers.add(index + 1);
        return new Scope(answers, row, variables(), List.copyOf(numbers));
    }

    /** The answer under a key in the same row, or else in the form as a whole. */
    @Nullable Object beside(String key) {
        return self instanceof Map<?, ?> row && row.containsKey(key) ? row.get(key) : answers.get(key);
    }

    /** The names as form-js gives them; an answer called {@code i} hides the row number, {@code _i_} is safe. */
    Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("this", self);
        variables.put("parent", parent);
        variables.put("i", rows);
        variables.putAll(answers);
        variables.put("_this_", self);
        variables.put("_parent_", parent);
        variables.put("_i_", rows);
        return variables;
    }
}
