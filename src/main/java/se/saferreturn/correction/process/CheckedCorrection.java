package se.saferreturn.correction.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.correction.CorrectionRefusedException;
import se.saferreturn.correction.CorrectionResult.Change;
import se.saferreturn.form.AcceptedForm;
import se.saferreturn.form.AskedField;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FieldProblem;
import se.saferreturn.form.FormRejectedException;

/**
 * What an entry would be with corrected answers, checked by the rules of its own form as a whole: an answer that another one
 * makes necessary is asked for, and one that it hides falls away.
 *
 * @param changed the answers that are to stand instead
 * @param dropped those that are no longer asked
 * @param changes both, for people
 */
record CheckedCorrection(Map<String, @Nullable Object> changed, Set<String> dropped, List<Change> changes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ROUNDS = 50;

    /**
     * Checks.
     *
     * @param known what was known when the entry was made
     * @throws CorrectionRefusedException the form does not allow it, or nothing would change
     */
    static CheckedCorrection of(
            CaseForm form,
            PastEntry entry,
            Map<String, @Nullable Object> answers,
            Map<String, @Nullable Object> known,
            Instant now) {
        Map<String, @Nullable Object> before = entry.answers().asMap();
        Set<String> asked =
                form.asked().stream().map(AskedField::key).collect(Collectors.toCollection(LinkedHashSet::new));
        asked.remove(CaseFields.CASE_NUMBER);
        refuseUnknown(answers.keySet(), asked);
        Map<String, @Nullable Object> submitted = new LinkedHashMap<>();
        asked.forEach(key -> put(submitted, key, before.get(key)));
        answers.forEach((key, answer) -> put(submitted, key, answer));
        // it named the case when it was made, and does not belong to the answers
        if (form.field(CaseFields.CASE_NUMBER).isPresent()) {
            submitted.put(CaseFields.CASE_NUMBER, entry.entry().caseNumber().value());
        }
        AcceptedForm accepted = accepted(form, submitted, answers, known, now, entry.enteredAt());
        Map<String, @Nullable Object> after = new LinkedHashMap<>(accepted.answers());
        accepted.leftEmpty().forEach(key -> after.put(key, null));
        after.remove(CaseFields.CASE_NUMBER);
        return compared(form, before, after, asked, answers.keySet());
    }

    /** The same for answers that came from another file, each by the form that asks for it. */
    static CheckedCorrection ofCarriedOver(
            Function<String, Optional<CaseForm>> forms,
            PastEntry entry,
            Map<String, @Nullable Object> answers,
            Instant now) {
        Map<String, @Nullable Object> before = entry.answers().asMap();
        Map<String, @Nullable Object> after = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        refuseUnknown(answers.keySet(), before.keySet());
        answers.forEach((key, answer) -> {
            CaseForm form = forms.apply(key)
                    .orElseThrow(() -> CorrectionRefusedException.because(
                            "An answer that no form asks for cannot be corrected.", List.of(key)));
            Object accepted = acceptedAlone(form, key, answer, before, now);
            refuseEqual(label(form, key), key, before.get(key), accepted);
            after.put(key, accepted);
            changes.add(new Change(key, label(form, key), before.get(key), accepted));
        });
        return new CheckedCorrection(after, Set.of(), changes);
    }

    private static @Nullable Object acceptedAlone(
            CaseForm form, String key, @Nullable Object answer, Map<String, @Nullable Object> known, Instant now) {
        try {
            return form.accept(key, answer, known, now).orElse(null);
        } catch (FormRejectedException rejected) {
            throw refused(rejected.problems());
        }
    }

    private static AcceptedForm accepted(
            CaseForm form,
            Map<String, @Nullable Object> submitted,
            Map<String, @Nullable Object> answers,
            Map<String, @Nullable Object> known,
            Instant now,
            Instant enteredAt) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<FieldProblem> problems = problems(form, submitted, known, now);
            Set<String> hidden = problems.stream()
                    .filter(FieldProblem::isNotAsked)
                    .map(FieldProblem::key)
                    .filter(key -> submitted.containsKey(key) && answers.get(key) == null)
                    .collect(Collectors.toSet());
            if (hidden.isEmpty()) {
                // a day that was ahead when the entry was made may have passed since
                Instant moment = problems.isEmpty() ? now : enteredAt;
                if (problems.isEmpty()
                        || problems(form, submitted, known, enteredAt).isEmpty()) {
                    return form.validate(submitted, known, moment);
                }
                throw refused(problems);
            }
            submitted.keySet().removeAll(hidden);
        }
        throw new IllegalStateException("The form " + form.id() + " hides its fields from each other.");
    }

    private static List<FieldProblem> problems(
            CaseForm form,
            Map<String, @Nullable Object> submitted,
            Map<String, @Nullable Object> known,
            Instant moment) {
        try {
            form.validate(submitted, known, moment);
            return List.of();
        } catch (FormRejectedException rejected) {
            return rejected.problems();
        }
    }

    private static CheckedCorrection compared(
            CaseForm form,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            Set<String> asked,
            Set<String> wanted) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        Set<String> dropped = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        for (String key : asked) {
            Object was = before.get(key);
            Object now = after.get(key);
            if (wanted.contains(key)) {
                refuseEqual(label(form, key), key, was, now);
            }
            if (same(was, now)) {
                continue;
            }
            if (after.containsKey(key)) {
                changed.put(key, now);
            } else {
                dropped.add(key);
            }
            changes.add(new Change(key, label(form, key), was, now));
        }
        return new CheckedCorrection(changed, dropped, changes);
    }

    private static void refuseUnknown(Set<String> wanted, Set<String> asked) {
        if (wanted.isEmpty()) {
            throw CorrectionRefusedException.because("answers: choose at least one answer to correct.", List.of());
        }
        if (!asked.containsAll(wanted)) {
            throw CorrectionRefusedException.because(
                    "answers: there is a key that this form does not ask for. Use those of its questions.", List.of());
        }
    }

    private static void refuseEqual(String label, String key, @Nullable Object was, @Nullable Object now) {
        if (same(was, now)) {
            throw CorrectionRefusedException.because(
                    label + ": this is the answer that stands there already. Change it, or leave it out.",
                    List.of(key));
        }
    }

    private static CorrectionRefusedException refused(List<FieldProblem> problems) {
        return CorrectionRefusedException.because(
                problems.stream().map(FieldProblem::toString).collect(Collectors.joining("; ")) + ".",
                problems.stream()
                        .map(problem -> problem.key().split("[.\\[]", 2)[0])
                        .distinct()
                        .toList());
    }

    private static String label(CaseForm form, String key) {
        return form.field(key).map(field -> field.label()).orElse(key);
    }

    private static void put(Map<String, @Nullable Object> answers, String key, @Nullable Object answer) {
        if (answer == null) {
            answers.remove(key);
        } else {
            answers.put(key, answer);
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return tree(one).equals(CheckedCorrection::numbersByValue, tree(other));
    }

    private static JsonNode tree(@Nullable Object value) {
        return JSON.valueToTree(value);
    }

    /** A number is the same in whatever type it was read. */
    private static int numbersByValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    Answers changedAnswers() {
        return Answers.of(changed);
    }

    Set<String> keys() {
        Set<String> keys = new HashSet<>(changed.keySet());
        keys.addAll(dropped);
        return keys;
    }

    @Override
    public String toString() {
        return "CheckedCorrection of " + changes.size() + " answers";
    }
}
