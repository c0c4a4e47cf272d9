package se.saferreturn.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormField;
import se.saferreturn.form.WhatFieldsTell;

/** A case file as people read it: its entries by form, each answer with the words that stood beside it. */
public record FilePage(List<FormOnPage> forms) {

    /** Where a person under protected identity may be found, as on every paper; never shown, whoever wrote it down. */
    private static final String NOT_SHOWN = "(not shown: protected identity)";

    /** All entries of one form, the latest first. */
    public record FormOnPage(String form, String title, List<EntryOnPage> entries) {}

    /**
     * A form as it was submitted.
     *
     * @param part of the case that it is about, such as a leg; empty for the case as a whole
     */
    public record EntryOnPage(Instant at, String by, String part, List<AnswerOnPage> answers) {}

    /** One answer; absent where it was taken back. */
    public record AnswerOnPage(
            String key, String label, @Nullable Object value) {

        @Override
        public String toString() {
            return "Answer to " + key;
        }
    }

    /**
     * Lays out a file.
     *
     * @param forms finds the form of an entry by id and version; the system's own records have none
     */
    public static FilePage of(
            List<PastEntry> history,
            BiFunction<String, Integer, Optional<CaseForm>> forms,
            WhatFieldsTell tells,
            boolean protectedIdentity) {
        Map<String, List<EntryOnPage>> byForm = new LinkedHashMap<>();
        for (PastEntry past : history) {
            byForm.computeIfAbsent(past.form(), form -> new ArrayList<>())
                    .add(
                            0,
                            new EntryOnPage(
                                    past.enteredAt(),
                                    past.entry().author(),
                                    past.entry().scope(),
                                    answers(past, forms, tells, protectedIdentity)));
        }
        return new FilePage(byForm.entrySet().stream()
                .map(form -> new FormOnPage(form.getKey(), title(form.getKey()), form.getValue()))
                .toList());
    }

    private static List<AnswerOnPage> answers(
            PastEntry past,
            BiFunction<String, Integer, Optional<CaseForm>> forms,
            WhatFieldsTell tells,
            boolean protectedIdentity) {
        Optional<CaseForm> form = forms.apply(past.form(), past.entry().formVersion());
        List<AnswerOnPage> answers = new ArrayList<>();
        past.answers().asMap().forEach((key, value) -> {
            String label = form.flatMap(known -> known.field(key))
                    .map(FormField::label)
                    .orElse(key);
            answers.add(
                    new AnswerOnPage(key, label, protectedIdentity ? withoutPlaces(past, key, value, tells) : value));
        });
        return answers;
    }

    /** In lists and groups too. */
    private static @Nullable Object withoutPlaces(
            PastEntry past, String key, @Nullable Object value, WhatFieldsTell tells) {
        if (value == null) {
            return null;
        }
        if (tells.of(past.form(), past.entry().formVersion(), key).leadsToThePerson()) {
            return NOT_SHOWN;
        }
        if (value instanceof List<?> rows) {
            return rows.stream()
                    .map(row -> withoutPlaces(past, key, row, tells))
                    .toList();
        }
        if (value instanceof Map<?, ?> answers) {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>();
            answers.forEach((inner, answer) ->
                    shown.put(String.valueOf(inner), withoutPlaces(past, String.valueOf(inner), answer, tells)));
            return shown;
        }
        return value;
    }

    /** The ids of forms are words with dashes between them. */
    private static String title(String form) {
        String words = form.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public String toString() {
        return "Case file with " + forms.size() + " forms";
    }
}
