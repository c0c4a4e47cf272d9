package se.saferreturn.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen: listed in the form, or under a key among the values known of the case.
 *
 * @param listed values in the form
 * @param key where the options come from instead, null if they are listed
 */
public record Options(List<Object> listed, @Nullable String key) {

    boolean contain(@Nullable Object value, Setting setting) {
        return key == null
                ? listed.stream().anyMatch(option -> JsonValues.same(option, value))
                : JsonValues.unpacked(setting.known().get(key)) instanceof List<?> options
                        && options.stream().anyMatch(option -> JsonValues.same(valueOf(option), value));
    }

    /** An option is a plain value, or an object with label and value. */
    private static @Nullable Object valueOf(@Nullable Object option) {
        return option instanceof Map<?, ?> map ? map.get("value") : option;
    }

    /** Numbers in the same types as in number fields. */
    static Object kept(Object value) {
        return value instanceof BigDecimal number ? NumberRule.plain(number) : value;
    }
}
