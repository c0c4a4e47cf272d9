package se.saferreturn.form;

import java.util.Map;
import java.util.Set;

/**
 * A submission that the form allows. Only what was asked counts: a field that was hidden or read-only is in neither.
 *
 * @param answers in the order of the form, immutable: text as typed, {@code Boolean} for every visible checkbox, {@code
 *     Integer}, {@code Long} or {@code BigDecimal}, dates and times as ISO 8601 text, {@code List} for several choices,
 *     {@code Map} for a group with a path, {@code List} of {@code Map} for a list
 * @param leftEmpty keys of the fields that were asked and not answered, also if they were known before
 */
public record AcceptedForm(Map<String, Object> answers, Set<String> leftEmpty) {

    @Override
    public String toString() {
        return answers.size() + " answers, " + leftEmpty.size() + " left empty";
    }
}
