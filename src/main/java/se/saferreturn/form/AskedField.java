package se.saferreturn.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as a form asks it, for pages that ask for the same answer again.
 *
 * @param key name of the answer
 * @param label what people read beside it; the key, if the form gives no plain label
 * @param type component of the form
 * @param subtype {@code date}, {@code time} or {@code datetime} of a DATETIME; absent for others
 * @param hint what the form says below it
 * @param options what can be chosen, with the words for each; empty where the options come from the case
 * @param rows the fields of each row of a list, or those of a group with a path
 */
public record AskedField(
        String key,
        String label,
        FieldType type,
        @Nullable String subtype,
        @Nullable String hint,
        boolean required,
        List<Choice> options,
        List<AskedField> rows) {

    public AskedField {
        options = List.copyOf(options);
        rows = List.copyOf(rows);
    }

    AskedField called(String name) {
        return new AskedField(key, name, type, subtype, hint, required, options, rows);
    }

    /** An option and its words. */
    public record Choice(Object value, String label) {}
}
