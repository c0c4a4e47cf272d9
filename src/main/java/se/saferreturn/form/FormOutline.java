package se.saferreturn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a form asks, in its words; what it only shows is left out. The form was read, and so checked, before. */
final class FormOutline {

    private FormOutline() {}

    static List<AskedField> of(String json) {
        try {
            return fields(OptionLists.read(json));
        } catch (JsonProcessingException e) {
            throw new UnsupportedFormException("The form is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static List<AskedField> fields(JsonNode parent) {
        List<AskedField> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            Optional<FieldType> type = FieldType.of(component.path("type").asText());
            String path = component.path("path").asText("");
            boolean shown = component.path("disabled").asBoolean()
                    || component.path("readonly").asText("").equals("true");
            if (type.isEmpty() || shown) {
                continue;
            }
            boolean holds = type.get() == FieldType.GROUP || type.get() == FieldType.DYNAMICLIST;
            if (holds && path.isEmpty()) {
                fields.addAll(fields(component));
            } else {
                fields.add(field(
                        component,
                        type.get(),
                        holds ? path : component.path("key").asText()));
            }
        }
        return List.copyOf(fields);
    }

    private static AskedField field(JsonNode component, FieldType type, String key) {
        List<AskedField.Choice> options = new ArrayList<>();
        for (JsonNode option : component.path("values")) {
            JsonNode value = option.isObject() ? option.path("value") : option;
            options.add(new AskedField.Choice(
                    value.isNumber() ? value.decimalValue() : value.asText(),
                    option.path("label").asText(value.asText())));
        }
        return new AskedField(
                key,
                FormReader.label(component, key),
                type,
                textOrNull(component.path("subtype")),
                textOrNull(component.path("description")),
                component.path("validate").path("required").asBoolean(),
                options,
                fields(component));
    }

    private static @Nullable String textOrNull(JsonNode node) {
        String text = node.asText("");
        return text.isBlank() || text.startsWith("=") || text.contains("{{") ? null : text;
    }
}
