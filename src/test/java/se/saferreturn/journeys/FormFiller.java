package se.saferreturn.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FieldProblem;
import se.saferreturn.form.FormField;
import se.saferreturn.form.FormRejectedException;

/** Fills forms as Tasklist does: what is known stays, every field is sent, empty ones as null, lists as JSON, hidden ones not. Days count from today. */
final class FormFiller {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormService forms;

    FormFiller(FormService forms) {
        this.forms = forms;
    }

    VariableMap fillStartForm(String processDefinitionId, Map<String, Object> answers) {
        return fill(read(forms.getDeployedStartForm(processDefinitionId)), Variables.createVariables(), answers);
    }

    VariableMap fillTaskForm(String taskId, Map<String, Object> answers) {
        CaseForm form = read(forms.getDeployedTaskForm(taskId));
        List<String> keys = form.fields().stream().map(FormField::key).toList();
        return fill(form, forms.getTaskFormVariables(taskId, keys, false), answers);
    }

    private static VariableMap fill(CaseForm form, VariableMap known, Map<String, Object> answers) {
        VariableMap filled = Variables.createVariables();
        for (FormField field : form.fields()) {
            TypedValue shown = known.getValueTyped(field.key());
            filled.putValueTyped(
                    field.key(),
                    answers.containsKey(field.key()) ? typed(Days.onThisDay(answers.get(field.key()))) : shown);
        }
        answers.keySet().stream().filter(key -> form.field(key).isEmpty()).forEach(key -> {
            throw new AssertionError("The form " + form.id() + " has no field " + key);
        });
        hiddenBy(form, plain(filled), plain(known)).stream()
                .filter(key -> !answers.containsKey(key))
                .forEach(filled::remove);
        return filled;
    }

    /** Fields that these answers hide; the browser leaves them out, whatever was known of them. */
    private static List<String> hiddenBy(
            CaseForm form, Map<String, @Nullable Object> filled, Map<String, @Nullable Object> known) {
        try {
            form.validate(filled, known, ClockUtil.getCurrentTime().toInstant());
            return List.of();
        } catch (FormRejectedException rejected) {
            return rejected.problems().stream()
                    .filter(problem -> problem.message().startsWith("is not asked for"))
                    .map(FieldProblem::key)
                    .toList();
        }
    }

    private static Map<String, @Nullable Object> plain(VariableMap variables) {
        Map<String, @Nullable Object> values = new HashMap<>();
        variables.keySet().forEach(key -> {
            TypedValue typed = variables.getValueTyped(key);
            values.put(
                    key,
                    typed instanceof JsonValue json
                            ? json.getValueSerialized()
                            : typed == null ? null : typed.getValue());
        });
        return values;
    }

    private static TypedValue typed(@Nullable Object answer) {
        if (answer instanceof List || answer instanceof Map) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(answer)).create();
            } catch (JsonProcessingException unwritable) {
                throw new IllegalArgumentException(unwritable);
            }
        }
        return Variables.untypedValue(answer);
    }

    private static CaseForm read(InputStream form) {
        try (form) {
            return CaseForm.parse(new String(form.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
