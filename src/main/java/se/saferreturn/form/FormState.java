package se.saferreturn.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.answer.JsonValues;
import se.saferreturn.answer.Scope;
import se.saferreturn.answer.Setting;

/**
 * The answers as the browser held them when the form was sent, empty fields and known values included: what the form's
 * expressions see.
 *
 * <p>form-js does it in two steps, and so does this: conditions are first evaluated on everything that was entered; then
 * fields they hide go back to the value they had at first, and what is shown follows from that.
 */
final class FormState {

    private final Setting setting;

    private FormState(Setting setting) {
        this.setting = setting;
    }

    static Scope of(List<FormNode> nodes, Map<String, @Nullable Object> submitted, Setting setting) {
        FormState state = new FormState(setting);
        Map<String, @Nullable Object> entered = new LinkedHashMap<>(setting.known());
        state.fill(nodes, submitted, setting.known(), null, Map.of(), false, false, entered);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(setting.known());
        state.fill(nodes, submitted, setting.known(), Scope.ofForm(entered), entered, false, false, shown);
        return Scope.ofForm(shown);
    }

    /**
     * @param scope for conditions; null if they are not to be looked at
     * @param level the object in the scope's answers that the nodes belong to
     */
    private void fill(
            List<FormNode> nodes,
            Map<String, @Nullable Object> submitted,
            Map<String, @Nullable Object> known,
            @Nullable Scope scope,
            Map<String, @Nullable Object> level,
            boolean hiddenAround,
            boolean lockedAround,
            Map<String, @Nullable Object> filled) {
        for (FormNode node : nodes) {
            boolean hidden = hiddenAround || (scope != null && setting.feel().isTrue(node.hide(), scope));
            boolean locked = lockedAround || node.lock().holds(scope, setting);
            if (node instanceof Question question) {
                boolean answered = !hidden && !locked && submitted.containsKey(question.key());
                filled.put(
                        question.key(),
                        answered ? answer(question, submitted.get(question.key())) : initial(question, known, setting));
            } else if (node instanceof Section section) {
                String path = section.path();
                if (path == null) {
                    fill(section.children(), submitted, known, scope, level, hidden, locked, filled);
                } else {
                    Map<String, @Nullable Object> inner =
                            new LinkedHashMap<>(JsonValues.asMap(JsonValues.unpacked(known.get(path))));
                    fill(
                            section.children(),
                            JsonValues.asMap(JsonValues.unpacked(submitted.get(path))),
                            JsonValues.asMap(JsonValues.unpacked(known.get(path))),
                            scope,
                            JsonValues.asMap(level.get(path)),
                            hidden,
                            locked,
                            inner);
                    filled.put(path, inner);
                }
            } else if (node instanceof RowList list) {
                filled.put(list.path(), rows(list, submitted, known, scope, level, hidden, locked));
            }
        }
    }

    private List<@Nullable Object> rows(
            RowList list,
            Map<String, @Nullable Object> submitted,
            Map<String, @Nullable Object> known,
            @Nullable Scope scope,
            Map<String, @Nullable Object> level,
            boolean hidden,
            boolean locked) {
        boolean answered = !hidden && !locked && submitted.containsKey(list.path());
        List<?> knownRows = initialRows(list, known);
        List<?> rows = answered ? asList(JsonValues.unpacked(submitted.get(list.path()))) : knownRows;
        List<?> levelRows = asList(level.get(list.path()));
        List<@Nullable Object> filled = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), RowList.MOST_ROWS); i++) {
            Map<String, @Nullable Object> row = JsonValues.asMap(rows.get(i));
            Object levelRow = i < levelRows.size() ? levelRows.get(i) : null;
            Map<String, @Nullable Object> filledRow = new LinkedHashMap<>();
            fill(
                    list.children(),
                    answered ? row : Map.of(),
                    answered ? Map.of() : row,
                    scope == null ? null : scope.row(i, levelRow),
                    JsonValues.asMap(levelRow),
                    hidden,
                    locked,
                    filledRow);
            filled.add(filledRow);
        }
        return filled;
    }

    private static @Nullable Object answer(Question question, @Nullable Object submitted) {
        Object value = question.rule().unpacked(submitted);
        return value == null || JsonValues.UNREADABLE.equals(value)
                ? question.rule().unanswered()
                : value;
    }

    /** What a field shows before anyone has touched it. */
    static @Nullable Object initial(Question question, Map<String, @Nullable Object> known, Setting setting) {
        if (known.containsKey(question.key())) {
            return question.rule().shown(known.get(question.key()), setting);
        }
        return question.preset() == null ? question.rule().unanswered() : question.preset();
    }

    /** The rows a list shows before anyone has touched it. */
    static List<?> initialRows(RowList list, Map<String, @Nullable Object> known) {
        return JsonValues.unpacked(known.get(list.path())) instanceof List<?> rows
                ? rows
                : Collections.nCopies(list.startRows(), Map.of());
    }

    static List<?> asList(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
