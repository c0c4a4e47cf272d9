package se.saferreturn.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Puts a name before fields that are called alike in one form, such as the days of six consents, so that whoever is told
 * of one finds it: their section's, or within one section that of the question on which they hang.
 */
final class SectionsInLabels {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, Integer> inForm = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    private SectionsInLabels(List<FormNode> nodes) {
        count(nodes, inForm);
    }

    static List<FormNode> addTo(List<FormNode> nodes) {
        SectionsInLabels sections = new SectionsInLabels(nodes);
        return sections.named(nodes, null, sections.inForm);
    }

    /** Rows have the label of their list before them already, and sections with a path theirs. */
    private void count(List<FormNode> nodes, Map<String, Integer> times) {
        for (FormNode node : nodes) {
            if (node instanceof Section section && section.path() == null) {
                count(section.children(), times);
            } else {
                times.merge(node.label(), 1, Integer::sum);
                if (node instanceof Question question) {
                    labels.put(question.key(), question.label());
                }
            }
        }
    }

    private List<FormNode> named(List<FormNode> nodes, @Nullable String section, Map<String, Integer> inSection) {
        List<FormNode> named = new ArrayList<>();
        for (FormNode node : nodes) {
            if (node instanceof Section inner && inner.path() == null) {
                named.add(new Section(
                        null, inner.label(), inner.hide(), inner.lock(), inside(inner, section, inSection)));
            } else if (node instanceof Question question && isSeveralTimesIn(inForm, question)) {
                named.add(before(question, section, inSection)
                        .map(name -> labelled(question, name + ": " + question.label()))
                        .orElse(question));
            } else {
                named.add(node);
            }
        }
        return List.copyOf(named);
    }

    private List<FormNode> inside(Section inner, @Nullable String section, Map<String, Integer> inSection) {
        if (inner.label().equals(Section.WITHOUT_LABEL)) {
            return named(inner.children(), section, inSection);
        }
        Map<String, Integer> times = new HashMap<>();
        count(inner.children(), times);
        return named(inner.children(), inner.label(), times);
    }

    private Optional<String> before(Question question, @Nullable String section, Map<String, Integer> inSection) {
        Optional<String> hangsOn = isSeveralTimesIn(inSection, question) ? conditionOf(question) : Optional.empty();
        return hangsOn.or(() -> Optional.ofNullable(section));
    }

    /** The label of the question that brings it up. */
    private Optional<String> conditionOf(Question question) {
        ParsedExpression hide = question.hide();
        if (hide == null) {
            return Optional.empty();
        }
        Matcher names = NAME.matcher(hide.text());
        while (names.find()) {
            String label = labels.get(names.group());
            if (label != null && inForm.getOrDefault(label, 0) == 1) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private static boolean isSeveralTimesIn(Map<String, Integer> times, Question question) {
        return times.getOrDefault(question.label(), 0) > 1;
    }

    private static Question labelled(Question question, String label) {
        return new Question(
                question.key(),
                label,
                question.type(),
                question.hide(),
                question.lock(),
                question.required(),
                question.askAgain(),
                question.confirm(),
                question.preset(),
                question.rule());
    }
}
