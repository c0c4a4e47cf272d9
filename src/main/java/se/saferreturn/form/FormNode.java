package se.saferreturn.form;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The label of the question with this key beside these components; the key itself, if there is none. */
    static String labelOf(String key, List<FormNode> nodes) {
        return question(key, nodes).map(Question::label).orElse(key);
    }

    /** The question with this key beside these components. */
    static Optional<Question> question(String key, List<FormNode> nodes) {
        return nodes.stream()
                .flatMap(node -> {
                    if (node instanceof Section section && section.path() == null) {
                        return question(key, section.children()).stream();
                    }
                    return node instanceof Question question && question.key().equals(key)
                            ? Stream.of(question)
                            : Stream.empty();
                })
                .findFirst();
    }
}
