package se.saferreturn.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.saferreturn.form.FormField;
import se.saferreturn.submission.process.DeployedForm;

/**
 * A form that somebody may fill in now.
 *
 * @param fields keys of the fields that a draft may hold
 */
record OpenForm(DraftPlace place, Set<String> fields) {

    /**
     * What is to be answered anew each time is not kept: it would come filled in, and could be sent without anybody having
     * asked.
     */
    static OpenForm at(DraftPlace place, DeployedForm form) {
        return new OpenForm(
                place,
                form.form().fields().stream()
                        .filter(field -> !field.readOnly() && !field.askAgain())
                        .map(FormField::key)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Map<String, @Nullable Object> kept(Map<String, @Nullable Object> answers) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(answers);
        kept.keySet().retainAll(fields);
        return kept;
    }
}
