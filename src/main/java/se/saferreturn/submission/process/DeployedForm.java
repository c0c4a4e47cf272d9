package se.saferreturn.submission.process;

import java.util.List;
import java.util.stream.Collectors;
import se.saferreturn.draft.BegunForm;
import se.saferreturn.draft.DraftPlace;
import se.saferreturn.draft.OpenForm;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormField;

/** A form as it was deployed with the model that uses it. */
public record DeployedForm(CaseForm form, int version) {

    List<String> writableKeys() {
        return form.fields().stream()
                .filter(field -> !field.readOnly())
                .map(FormField::key)
                .toList();
    }

    /**
     * The form, open at this place. What is to be answered anew each time is not kept in a draft: it would come filled in,
     * and could be sent without anybody having asked.
     */
    OpenForm openAt(DraftPlace place, String part) {
        return new OpenForm(
                place,
                new BegunForm(form.id(), version, part),
                form.fields().stream()
                        .filter(field -> !field.readOnly() && !field.askAgain())
                        .map(FormField::key)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
