package se.saferreturn.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.answer.AnswerRule;
import se.saferreturn.answer.DateSense;
import se.saferreturn.answer.InvalidAnswerException;
import se.saferreturn.answer.JsonValues;
import se.saferreturn.answer.MomentRule;
import se.saferreturn.answer.Scope;
import se.saferreturn.answer.Setting;
import se.saferreturn.answer.TextCheck;
import se.saferreturn.answer.TextRule;
import se.saferreturn.person.AgeOfPerson;
import se.saferreturn.routing.FactNames;

/** One pass over a form with one submission, which collects answers and problems. */
final class FormCheck {

    /** Of a field that the other answers hide. */
    static final String NOT_ASKED = "is not asked for with these answers; please leave it empty";

    private final Setting setting;
    private final Problems problems = new Problems();
    private final Set<String> leftEmpty = new LinkedHashSet<>();

    private final List<FormNode> nodes;

    public FormCheck(List<FormNode> nodes, Setting setting) {
        this.nodes = nodes;
        this.setting = setting;
    }

    AcceptedForm accept(Map<String, @Nullable Object> submitted) {
        Scope scope = FormState.of(nodes, submitted, setting);
        Level form = new Level(
                submitted, setting.known(), scope.answers(), scope, false, false, List.of(setting.known()), Place.FORM);
        refuseUnknown(FormNode.keysOf(nodes), form);
        Map<String, Object> answers = check(nodes, form);
        checkAge(answers);
        problems.throwIfAny();
        return new AcceptedForm(answers, Collections.unmodifiableSet(leftEmpty));
    }

    /** Whoever is asked whether the person is a child is asked about what says otherwise. */
    private void checkAge(Map<String, Object> answers) {
        if (!answers.containsKey(FactNames.MINOR)) {
            return;
        }
        Map<String, @Nullable Object> told = new LinkedHashMap<>(setting.known());
        leftEmpty.forEach(key -> told.put(key, null));
        told.putAll(answers);
        AgeOfPerson.of(told, setting.today())
                .contradiction()
                .ifPresent(reason -> problems.add(
                        Place.FORM.field(FactNames.MINOR, FormNode.labelOf(FactNames.MINOR, nodes)), reason));
    }

    /**
     * An object of answers that is being checked: the form, a group with a path, or a row.
     *
     * @param submitted what was sent for it
     * @param known what was known of it before
     * @param shown what the browser held for it
     * @param scope for expressions in it
     * @param hidden whether all of it is hidden
     * @param locked whether all of it is read-only
     * @param before what was known of it, or of each row of the list, since rows that may be moved are not told apart
     */
    private record Level(
            Map<String, @Nullable Object> submitted,
            Map<String, @Nullable Object> known,
            Map<String, @Nullable Object> shown,
            Scope scope,
            boolean hidden,
            boolean locked,
            List<Map<String, @Nullable Object>> before,
            Place place) {

        /** Whether people can answer here. */
        boolean open() {
            return !hidden && !locked;
        }

        Level around(boolean nowHidden, boolean nowLocked) {
            return new Level(submitted, known, shown, scope, nowHidden, nowLocked, before, place);
        }
    }

    private Map<String, Object> check(List<FormNode> nodes, Level level) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormNode node : nodes) {
            boolean hidden = level.hidden() || setting.feel().isTrue(node.hide(), level.scope());
            boolean locked = level.locked() || node.lock().holds(level.scope(), setting);
            Level here = level.around(hidden, locked);
            if (node instanceof Question question) {
                keep(question.key(), answer(question, here), here, answers);
            } else if (node instanceof Section section) {
                String path = section.path();
                if (path == null) {
                    answers.putAll(check(section.children(), here));
                } else {
                    Map<String, Object> inner = section(section, path, here);
                    keep(path, inner.isEmpty() ? null : inner, here, answers);
                }
            } else if (node instanceof RowList list) {
                List<Object> rows = rows(list, here);
                keep(list.path(), rows.isEmpty() ? null : rows, here, answers);
            }
        }
        return Collections.unmodifiableMap(answers);
    }

    private void keep(String key, @Nullable Object answer, Level level, Map<String, Object> answers) {
        if (answer != null) {
            answers.put(key, answer);
        } else if (level.open() && level.place().equals(Place.FORM)) {
            leftEmpty.add(key);
        }
    }

    private @Nullable Object answer(Question question, Level level) {
        Place place = level.place().field(question.key(), question.label());
        AnswerRule rule = question.rule();
        Object value = rule.unpacked(level.submitted().get(question.key()));
        if (level.hidden()) {
            // form-js never sends a hidden field: a value means that the sender saw another form than the one that
            // follows from these answers, and dropping it silently could lose what a person has written
            if (!rule.isEmpty(value)) {
                problems.add(place, NOT_ASKED);
            }
            return null;
        }
        if (level.locked()) {
            if (!rule.isEmpty(value) || (question.type() == FieldType.CHECKBOX && value != null)) {
                Object initial = FormState.initial(question, level.known(), setting);
                if (!JsonValues.same(rule.shown(value, setting), initial)) {
                    problems.add(place, "cannot be changed here; please open the form again to see its present value");
                }
            }
            return null;
        }
        if (value == null || rule.isEmpty(value)) {
            if (question.required()) {
                problems.add(place, rule.please());
            }
            return question.type() == FieldType.CHECKBOX ? false : null;
        }
        try {
            Object accepted = rule.accepted(value, level.scope(), setting);
            if (rule instanceof MomentRule moment && moment.hasDate()) {
                checkSense(moment.sense(), question.key(), accepted.toString(), level);
            }
            return accepted;
        } catch (InvalidAnswerException refused) {
            if (rule instanceof TextRule text
                    && text.check() == TextCheck.PHONE
                    && isAsBefore(question, level, value)) {
                // a number that was taken once does not lock a form that it is filled in
                return value;
            }
            problems.add(place, refused.reason());
            return null;
        }
    }

    private void checkSense(DateSense sense, String key, String value, Level level) throws InvalidAnswerException {
        sense.check(
                value,
                other -> answered(String.valueOf(other), level),
                other -> FormNode.labelOf(other, nodes),
                other -> level.before().stream()
                        .anyMatch(before -> value.equals(before.get(key))
                                && JsonValues.same(
                                        answered(other, level),
                                        before.containsKey(other)
                                                ? before.get(other)
                                                : setting.known().get(other))),
                level.before().stream().anyMatch(before -> value.equals(before.get(key))),
                setting);
    }

    /** What was answered beside a field, or else in the form as a whole. */
    private static @Nullable Object answered(String key, Level level) {
        return level.shown().containsKey(key)
                ? level.shown().get(key)
                : level.scope().answers().get(key);
    }

    private boolean isAsBefore(Question question, Level level, Object value) {
        return level.before().stream()
                .anyMatch(before -> JsonValues.same(
                        question.rule().shown(before.get(question.key()), setting),
                        question.rule().shown(value, setting)));
    }

    private Map<String, Object> section(Section section, String path, Level level) {
        Place place = level.place().field(path, section.label());
        Object value = JsonValues.unpacked(level.submitted().get(path));
        if (value != null && !(value instanceof Map)) {
            problems.add(place, AnswerRule.NOT_READABLE);
            return Map.of();
        }
        Map<String, @Nullable Object> known =
                JsonValues.asMap(JsonValues.unpacked(level.known().get(path)));
        Level inside = new Level(
                JsonValues.asMap(value),
                known,
                JsonValues.asMap(level.shown().get(path)),
                level.scope(),
                level.hidden(),
                level.locked(),
                List.of(known),
                place);
        refuseUnknown(FormNode.keysOf(section.children()), inside);
        return check(section.children(), inside);
    }

    private List<Object> rows(RowList list, Level level) {
        Place place = level.place().field(list.path(), list.label());
        Object value = JsonValues.unpacked(level.submitted().get(list.path()));
        if (value != null && !(value instanceof List)) {
            problems.add(place, AnswerRule.NOT_READABLE);
            return List.of();
        }
        List<?> submitted = FormState.asList(value);
        if (submitted.size() > list.mostRows()) {
            problems.add(place, "must have at most " + list.mostRows() + " rows");
            return List.of();
        }
        List<?> known = FormState.initialRows(list, level.known());
        boolean open = level.open();
        if (open && !list.growing() && submitted.size() > known.size()) {
            problems.add(place, "rows cannot be added here");
            return List.of();
        }
        List<?> shown = FormState.asList(level.shown().get(list.path()));
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < submitted.size(); i++) {
            Object row = submitted.get(i);
            Place there = place.row(i);
            // form-js sends null for a row all of whose fields are hidden
            if (row != null && !(row instanceof Map)) {
                problems.add(there, AnswerRule.NOT_READABLE);
                continue;
            }
            Object shownRow = i < shown.size() ? shown.get(i) : null;
            Level inside = new Level(
                    JsonValues.asMap(row),
                    open || i >= known.size() ? Map.of() : JsonValues.asMap(known.get(i)),
                    JsonValues.asMap(shownRow),
                    level.scope().row(i, shownRow),
                    level.hidden(),
                    level.locked(),
                    known.stream().map(JsonValues::asMap).toList(),
                    there);
            refuseUnknown(FormNode.keysOf(list.children()), inside);
            Map<String, Object> answers = check(list.children(), inside);
            // the empty row that form-js starts a list with is no answer
            if (answers.values().stream().anyMatch(answer -> !Boolean.FALSE.equals(answer))) {
                rows.add(answers);
            }
        }
        if (open && rows.size() < list.fewestRows()) {
            problems.add(
                    place, "please add at least " + (list.fewestRows() == 1 ? "one row" : list.fewestRows() + " rows"));
        }
        return Collections.unmodifiableList(rows);
    }

    private void refuseUnknown(Set<String> keys, Level level) {
        for (String submitted : level.submitted().keySet()) {
            if (!keys.contains(submitted)) {
                problems.add(level.place().unknown(submitted), "unknown field");
            }
        }
    }
}
