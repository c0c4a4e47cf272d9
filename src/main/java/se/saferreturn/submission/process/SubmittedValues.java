package se.saferreturn.submission.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/** What was submitted, out of the engine's types: text, numbers, booleans, and lists as JSON text. */
final class SubmittedValues {

    private SubmittedValues() {}

    /**
     * Unwraps the values.
     *
     * @throws BadUserRequestException a value is of a kind that no form sends, such as a file or a Java object
     */
    static Map<String, @Nullable Object> of(VariableMap submitted) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String key : submitted.keySet()) {
            values.put(key, plain(submitted.getValueTyped(key)));
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable TypedValue typed) {
        if (typed instanceof JsonValue json) {
            return json.getValueSerialized();
        }
        // not even looked into: a Java object would be made of what was sent, by the class that was sent
        Object value = typed == null || typed instanceof SerializableValue ? typed : typed.getValue();
        if (value instanceof SpinJsonNode json) {
            return json.toString();
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw new BadUserRequestException(
                "A form takes text, numbers, yes or no, and lists; files and objects cannot be submitted.");
    }
}
