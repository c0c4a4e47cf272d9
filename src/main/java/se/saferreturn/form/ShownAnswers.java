package se.saferreturn.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import se.saferreturn.answer.JsonValues;
import se.saferreturn.answer.Scope;
import se.saferreturn.answer.Setting;

/**
 * What is known of a case without that which a form does not show: what its conditions hide whatever is answered in it, and
 * under protected identity where the person lives. Hiding it in the browser would send it there.
 */
final class ShownAnswers {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, Tells> tells;
    private final Set<String> asked;
    private final boolean protectedIdentity;
    private final Setting setting;

    private ShownAnswers(Map<String, Tells> tells, Set<String> asked, boolean protectedIdentity, Setting setting) {
        this.tells = tells;
        this.asked = asked;
        this.protectedIdentity = protectedIdentity;
        this.setting = setting;
    }

    static Map<String, @Nullable Object> of(
            List<FormNode> nodes, Map<String, Tells> tells, boolean protectedIdentity, Setting setting) {
        Set<String> asked = new HashSet<>();
        collectAsked(nodes, false, asked);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(setting.known());
        new ShownAnswers(tells, asked, protectedIdentity, setting)
                .leaveOut(nodes, FormState.of(nodes, Map.of(), setting), false, shown);
        return shown;
    }

    private void leaveOut(
            List<FormNode> nodes, Scope scope, boolean hiddenAround, Map<String, @Nullable Object> level) {
        for (FormNode node : nodes) {
            boolean hidden = hiddenAround || isHiddenForGood(node, scope);
            if (node instanceof Question question) {
                if (hidden || isWithheld(question.key())) {
                    level.remove(question.key());
                }
            } else if (node instanceof Section section) {
                leaveOut(section, scope, hidden, level);
            } else if (node instanceof RowList list) {
                leaveOut(list, scope, hidden, level);
            }
        }
    }

    private void leaveOut(Section section, Scope scope, boolean hidden, Map<String, @Nullable Object> level) {
        String path = section.path();
        if (path == null) {
            leaveOut(section.children(), scope, hidden, level);
        } else if (hidden || isWithheld(path)) {
            level.remove(path);
        } else if (JsonValues.unpacked(level.get(path)) instanceof Map<?, ?> answers) {
            Map<String, @Nullable Object> inner = new LinkedHashMap<>(JsonValues.asMap(answers));
            leaveOut(section.children(), scope, false, inner);
            level.put(path, inner);
        }
    }

    private void leaveOut(RowList list, Scope scope, boolean hidden, Map<String, @Nullable Object> level) {
        if (hidden || isWithheld(list.path())) {
            level.remove(list.path());
        } else if (JsonValues.unpacked(level.get(list.path())) instanceof List<?> rows) {
            List<@Nullable Object> shown = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Map<?, ?> row) {
                    Map<String, @Nullable Object> inner = new LinkedHashMap<>(JsonValues.asMap(row));
                    leaveOut(list.children(), scope.row(i, row), false, inner);
                    shown.add(inner);
                } else {
                    shown.add(rows.get(i));
                }
            }
            level.put(list.path(), shown);
        }
    }

    private boolean isWithheld(String key) {
        return protectedIdentity && tells.get(key) == Tells.ADDRESS;
    }

    /** Whether it stays hidden whatever is answered; otherwise the earlier answer has to be there when it appears. */
    private boolean isHiddenForGood(FormNode node, Scope scope) {
        ParsedExpression hide = node.hide();
        if (hide == null || !setting.feel().isTrue(hide, scope)) {
            return false;
        }
        Matcher names = NAME.matcher(hide.text());
        while (names.find()) {
            if (asked.contains(names.group())) {
                return false;
            }
        }
        return true;
    }

    private static void collectAsked(List<FormNode> nodes, boolean lockedAround, Set<String> asked) {
        for (FormNode node : nodes) {
            boolean locked = lockedAround || node.lock().always();
            if (node instanceof Question question && !locked) {
                asked.add(question.key());
            } else if (node instanceof Section section) {
                addPath(section.path(), locked, asked);
                collectAsked(section.children(), locked, asked);
            } else if (node instanceof RowList list) {
                addPath(list.path(), locked, asked);
                collectAsked(list.children(), locked, asked);
            }
        }
    }

    private static void addPath(@Nullable String path, boolean locked, Set<String> asked) {
        if (path != null && !locked) {
            asked.add(path);
        }
    }
}
