package se.saferreturn.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people read in place of the keys and codes of a file, on every page and paper. */
public interface FormWords {

    /** The heading of a form, or a name for a record that the system made. */
    String heading(String form);

    /** The label of a field; the key itself where no form has such a field. */
    String label(String key);

    /** The label of an option of a field; empty where the answer is no option. */
    Optional<String> option(String key, String value);

    /** An answer with the labels of its options; rows and groups by the labels of their fields. */
    default @Nullable Object inWords(String key, @Nullable Object answer) {
        if (answer instanceof List<?> several) {
            return several.stream().map(one -> inWords(key, one)).toList();
        }
        if (answer instanceof Map<?, ?> row) {
            Map<String, @Nullable Object> words = new LinkedHashMap<>();
            row.forEach(
                    (inner, value) -> words.put(label(String.valueOf(inner)), inWords(String.valueOf(inner), value)));
            return words;
        }
        return answer instanceof String text ? option(key, text).orElse(text) : answer;
    }
}
