package se.saferreturn.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A component of a form that takes answers, or holds components that do. */
sealed interface FormNode permits Question, Section, RowList {

    String label();

    /** When true, the component and all in it are not shown; null for always shown. */
    @Nullable ParsedExpression hide();

    Lock lock();

    /** Keys that these components use in the object they are answered in; a group without a path adds none of its own. */
    static Set<String> keysOf(List<FormNode> nodes) {
        Set<String> keys = new LinkedHashSet<>();
        for (FormNode node : nodes) {
            if (node instanceof Question question) {
                keys.add(question.key());
            } else if (node instanceof RowList list) {
                keys.add(list.path());
            } else if (node instanceof Section section) {
                if (section.path() == null) {
                    keys.addAll(keysOf(section.children()));
                } else {
                    keys.add(section.path());
                }
            }
        }
        return keys;
    }
}
