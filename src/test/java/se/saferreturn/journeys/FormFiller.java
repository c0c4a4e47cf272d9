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
import java.util.UUID;
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
import se.saferreturn.form.RandomAnswers;

/**
 * Fills forms as Tasklist does: what is known stays, every field is sent, empty ones as null, lists as JSON, hidden ones
 * not. Days count from today, and {@code {unique}} in a text is a word that no other scenario has.
 */
final class FormFiller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CASE_NUMBER = "caseNumber";
    private static final String UNIQUE = "{unique}";

    private final FormService forms;
    private final String unique = "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    FormFiller(FormService forms) {
        this.forms = forms;
    }

    /**
     * A form as a browser opens it.
     *
     * @param json its text
     * @param known what it shows, by field
     */
    record OpenForm(CaseForm form, String json, VariableMap known) {

        Map<String, @Nullable Object> shown() {
            return plain(known);
        }
    }

    VariableMap fillStartForm(String processDefinitionId, Map<String, Object> answers) {
        return fill(openStartForm(processDefinitionId), answers);
    }

    /** Fills a form that may be about a case: the number is filled in where the form asks for it. */
    VariableMap fillStartForm(String processDefinitionId, Map<String, Object> answers, String caseNumber) {
        OpenForm open = openStartForm(processDefinitionId);
        Map<String, Object> all = new HashMap<>(answers);
        if (open.form().field(CASE_NUMBER).isPresent()) {
            all.putIfAbsent(CASE_NUMBER, caseNumber);
        }
        return fill(open, all);
    }

    VariableMap fillTaskForm(String taskId, Map<String, Object> answers) {
        return fill(openTaskForm(taskId), answers);
    }

    OpenForm openStartForm(String processDefinitionId) {
        String json = read(forms.getDeployedStartForm(processDefinitionId));
        return new OpenForm(RandomAnswers.form(json), json, Variables.createVariables());
    }

    OpenForm openTaskForm(String taskId) {
        String json = read(forms.getDeployedTaskForm(taskId));
        CaseForm form = RandomAnswers.form(json);
        List<String> keys = form.fields().stream().map(FormField::key).toList();
        return new OpenForm(form, json, forms.getTaskFormVariables(taskId, keys, false));
    }

    VariableMap fill(OpenForm open, Map<String, Object> answers) {
        CaseForm form = open.form();
        VariableMap filled = Variables.createVariables();
        for (FormField field : form.fields()) {
            TypedValue shown = open.known().getValueTyped(field.key());
            filled.putValueTyped(
                    field.key(), answers.containsKey(field.key()) ? typed(onceOnly(answers.get(field.key()))) : shown);
        }
        // where something is to be confirmed, it is; where nothing is, the box is hidden
        form.confirmations().stream().filter(key -> !answers.containsKey(key)).forEach(key -> filled.put(key, true));
        answers.keySet().stream().filter(key -> form.field(key).isEmpty()).forEach(key -> {
            throw new AssertionError("The form " + form.id() + " has no field " + key);
        });
        hiddenBy(form, plain(filled), open.shown()).stream()
                .filter(key -> !answers.containsKey(key))
                .forEach(filled::remove);
        return filled;
    }

    private @Nullable Object onceOnly(@Nullable Object answer) {
        if (answer == null) {
            return null;
        }
        return answer instanceof String text && text.contains(UNIQUE)
                ? text.replace(UNIQUE, unique)
                : Days.onThisDay(answer);
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

    static Map<String, @Nullable Object> plain(VariableMap variables) {
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

    /** A value as a browser sends it. */
    static TypedValue typed(@Nullable Object answer) {
        if (answer instanceof List || answer instanceof Map) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(answer)).create();
            } catch (JsonProcessingException unwritable) {
                throw new IllegalArgumentException(unwritable);
            }
        }
        return Variables.untypedValue(answer);
    }

    private static String read(InputStream form) {
        try (form) {
            return new String(form.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
