package se.saferreturn.casepage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Correction;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormField;
import se.saferreturn.form.FormWords;
import se.saferreturn.protection.WhatFieldsTell;

/** A case file as people read it: its entries by form, each answer with the words that stood beside it. */
public record FilePage(List<FormOnPage> forms) {

    /** All entries of one form, the latest first. */
    public record FormOnPage(String form, String title, List<EntryOnPage> entries) {}

    /**
     * A form as it was submitted, with its answers as they stand now.
     *
     * @param id by which it can be corrected
     * @param part of the case that it is about, such as a leg; empty for the case as a whole
     * @param corrections what was put right in it, the latest first
     * @param correctable whether the reader may put it right
     */
    public record EntryOnPage(
            UUID id,
            Instant at,
            String by,
            String part,
            List<AnswerOnPage> answers,
            List<CorrectionOnPage> corrections,
            boolean correctable) {}

    /** Answers that were put right: when, by whom, why. */
    public record CorrectionOnPage(Instant at, String by, String reason, List<CorrectedAnswer> answers) {

        @Override
        public String toString() {
            return "Correction of " + at;
        }
    }

    /** Old and new; absent where there was no answer, or where there is none any more. */
    public record CorrectedAnswer(
            String key,
            String label,
            @Nullable Object was,
            @Nullable Object now) {

        @Override
        public String toString() {
            return "Corrected answer to " + key;
        }
    }

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
     * @param words of the forms that came with the application, for options and for keys that the form does not have
     * @param correctable tells what the reader may put right
     */
    public static FilePage of(
            List<PastEntry> history,
            BiFunction<String, Integer, Optional<CaseForm>> forms,
            WhatFieldsTell tells,
            FormWords words,
            Predicate<PastEntry> correctable,
            boolean protectedIdentity) {
        Map<String, List<EntryOnPage>> byForm = new LinkedHashMap<>();
        for (PastEntry past : history) {
            byForm.computeIfAbsent(past.form(), form -> new ArrayList<>())
                    .add(
                            0,
                            new EntryOnPage(
                                    past.id(),
                                    past.enteredAt(),
                                    past.entry().author(),
                                    past.entry().scope(),
                                    answers(past, forms, tells, words, protectedIdentity),
                                    corrections(past, forms, tells, words, protectedIdentity),
                                    correctable.test(past)));
        }
        return new FilePage(byForm.entrySet().stream()
                .map(form -> new FormOnPage(form.getKey(), title(form.getKey()), form.getValue()))
                .toList());
    }

    /** What was answered in one entry, in words. */
    public static List<AnswerOnPage> answers(
            PastEntry past,
            BiFunction<String, Integer, Optional<CaseForm>> forms,
            WhatFieldsTell tells,
            FormWords words,
            boolean protectedIdentity) {
        Optional<CaseForm> form = forms.apply(past.form(), past.entry().formVersion());
        List<AnswerOnPage> answers = new ArrayList<>();
        past.answers()
                .asMap()
                .forEach((key, value) -> answers.add(new AnswerOnPage(
                        key,
                        label(form, key, words),
                        AnswerOnScreen.inWords(past, key, value, tells, words, protectedIdentity))));
        return answers;
    }

    private static List<CorrectionOnPage> corrections(
            PastEntry past,
            BiFunction<String, Integer, Optional<CaseForm>> forms,
            WhatFieldsTell tells,
            FormWords words,
            boolean protectedIdentity) {
        Optional<CaseForm> form = forms.apply(past.form(), past.entry().formVersion());
        List<CorrectionOnPage> corrections = new ArrayList<>();
        for (Correction correction : past.corrections()) {
            Map<String, @Nullable Object> was = correction.was().asMap();
            Map<String, @Nullable Object> now = correction.now().asMap();
            List<CorrectedAnswer> answers = Stream.concat(was.keySet().stream(), now.keySet().stream())
                    .distinct()
                    .map(key -> new CorrectedAnswer(
                            key,
                            label(form, key, words),
                            AnswerOnScreen.inWords(past, key, was.get(key), tells, words, protectedIdentity),
                            AnswerOnScreen.inWords(past, key, now.get(key), tells, words, protectedIdentity)))
                    .toList();
            corrections.add(0, new CorrectionOnPage(correction.at(), correction.by(), correction.reason(), answers));
        }
        return corrections;
    }

    private static String label(Optional<CaseForm> form, String key, FormWords words) {
        return form.flatMap(known -> known.field(key)).map(FormField::label).orElseGet(() -> words.label(key));
    }

    /** The ids of forms are words with dashes between them. */
    public static String title(String form) {
        String words = form.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    @Override
    public String toString() {
        return "Case file with " + forms.size() + " forms";
    }
}
