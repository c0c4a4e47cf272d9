package se.saferreturn.casepage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.form.FormWords;
import se.saferreturn.protection.WhatFieldsTell;

/** An answer as it may be read on a page; in lists and groups too. */
public final class AnswerOnScreen {

    /** Where a person under protected identity may be found, as on every paper; never shown, whoever wrote it down. */
    public static final String NOT_SHOWN = "(not shown: protected identity)";

    private AnswerOnScreen() {}

    /** The answer, without what leads to a person under protected identity. */
    public static @Nullable Object of(
            PastEntry entry, String key, @Nullable Object value, WhatFieldsTell tells, boolean protectedIdentity) {
        return protectedIdentity ? withoutPlaces(entry, key, value, tells) : value;
    }

    /** The same in words, for people who read it. */
    public static @Nullable Object inWords(
            PastEntry entry,
            String key,
            @Nullable Object value,
            WhatFieldsTell tells,
            FormWords words,
            boolean protectedIdentity) {
        return words.inWords(key, of(entry, key, value, tells, protectedIdentity));
    }

    private static @Nullable Object withoutPlaces(
            PastEntry entry, String key, @Nullable Object value, WhatFieldsTell tells) {
        if (value == null) {
            return null;
        }
        if (tells.of(entry.form(), entry.entry().formVersion(), key).leadsToThePerson()) {
            return NOT_SHOWN;
        }
        if (value instanceof List<?> rows) {
            return rows.stream()
                    .map(row -> withoutPlaces(entry, key, row, tells))
                    .toList();
        }
        if (value instanceof Map<?, ?> answers) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            answers.forEach((inner, answer) ->
                    shown.put(String.valueOf(inner), withoutPlaces(entry, String.valueOf(inner), answer, tells)));
            return shown;
        }
        return value;
    }
}
