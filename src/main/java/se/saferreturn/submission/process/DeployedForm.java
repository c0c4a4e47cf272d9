package se.saferreturn.submission.process;

import java.util.List;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormField;

/** A form as it was deployed with the model that uses it. */
record DeployedForm(CaseForm form, int version) {

    List<String> writableKeys() {
        return form.fields().stream()
                .filter(field -> !field.readOnly())
                .map(FormField::key)
                .toList();
    }
}
