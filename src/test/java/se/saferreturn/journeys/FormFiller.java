package se.saferreturn.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import se.saferreturn.form.CaseForm;
import se.saferreturn.form.FormField;

/** Fills forms as Tasklist does: what is known stays, every field is sent, empty ones as null, lists as JSON. */
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
                    field.key(), answers.containsKey(field.key()) ? typed(answers.get(field.key())) : shown);
        }
        answers.keySet().stream().filter(key -> form.field(key).isEmpty()).forEach(key -> {
            throw new AssertionError("The form " + form.id() + " has no field " + key);
        });
        return filled;
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
