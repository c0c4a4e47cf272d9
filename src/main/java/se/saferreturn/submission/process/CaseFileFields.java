package se.saferreturn.submission.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.Initials;
import se.saferreturn.form.FieldType;
import se.saferreturn.person.PersonFields;

/** Hands what the case file knows to the engine's form API, from where Tasklist fills the form. */
final class CaseFileFields {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Answers that are lists or objects, which Tasklist sends as JSON. */
    private static final Set<FieldType> JSON_ANSWERS =
            EnumSet.of(FieldType.CHECKLIST, FieldType.TAGLIST, FieldType.GROUP, FieldType.DYNAMICLIST);

    /** The number of the case with the initials of its person, for forms that ask before they end it. */
    private static final String CASE_NAMED = "caseNamed";

    private CaseFileFields() {}

    /** Who is shown no name in the form is shown no initials either. */
    private static String named(DeployedForm form, CaseNumber caseNumber, Map<String, @Nullable Object> known) {
        return form.form()
                .field(PersonFields.PERSON_NAME)
                .map(field -> known.get(PersonFields.PERSON_NAME))
                .map(name -> Initials.of(name.toString()))
                .filter(initials -> !initials.isEmpty())
                .map(initials -> caseNumber + " (" + initials + ")")
                .orElse(caseNumber.value());
    }

    /**
     * The known answers to the form's fields, and to no others, with the number of the case. A question that is asked
     * again each time comes without its answer, and so hides the routing fact of the same name. So does a fact that is
     * nothing yet where the form asks for a list: Tasklist sends an answer back as the kind of value that it got.
     */
    static List<FormField> shownIn(DeployedForm form, CaseNumber caseNumber, Map<String, @Nullable Object> known) {
        Stream<FormField> answers = form.form().fields().stream()
                .filter(field -> field.askAgain()
                        || known.get(field.key()) != null
                        || (isJson(field) && known.containsKey(field.key())))
                .map(field -> toFormField(field, field.askAgain() ? null : known.get(field.key())));
        Stream<FormField> named = form.form().confirmations().isEmpty()
                ? Stream.empty()
                : Stream.of(toFormField(CASE_NAMED, typed(named(form, caseNumber, known))));
        return Stream.of(Stream.of(toFormField(CaseFields.CASE_NUMBER, typed(caseNumber.value()))), named, answers)
                .flatMap(fields -> fields)
                .toList();
    }

    private static FormField toFormField(se.saferreturn.form.FormField field, @Nullable Object value) {
        return toFormField(field.key(), value == null && isJson(field) ? emptyJson() : typed(value));
    }

    private static FormField toFormField(String key, TypedValue value) {
        FormFieldImpl field = new FormFieldImpl();
        field.setId(key);
        field.setValue(value);
        return field;
    }

    private static TypedValue emptyJson() {
        return SpinValues.jsonValue((String) null).create();
    }

    private static boolean isJson(se.saferreturn.form.FormField field) {
        return JSON_ANSWERS.contains(field.type());
    }

    private static TypedValue typed(@Nullable Object value) {
        if (value instanceof List || value instanceof Map) {
            return SpinValues.jsonValue(write(value)).create();
        }
        if (value instanceof BigDecimal number) {
            return Variables.doubleValue(number.doubleValue());
        }
        return Variables.untypedValue(value);
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            // the cause is left out, since its message would quote the answer
            throw new IllegalStateException("An answer of the case file cannot be written as JSON.");
        }
    }
}
