package se.saferreturn.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fields of all forms as they stand in the folder of the designers. */
public final class FormFiles {

    private FormFiles() {}

    /**
     * A field or a list in one form.
     *
     * @param path its key; the field of a list has the name of the list before it, as in {@code legs.from}
     * @param readOnly whether the form shows it, and does not ask for it
     * @param conditional whether answers to other fields can hide it
     */
    public record Field(String form, String path, boolean readOnly, boolean conditional, JsonNode json) {

        public boolean isList() {
            return component().equals("dynamiclist");
        }

        private String component() {
            return json.path("type").asText();
        }

        /** The component, and for moments whether they are days, times or both. */
        public String type() {
            return component().equals("datetime") ? json.path("subtype").asText() : component();
        }

        public String label() {
            return json.path("label").asText(json.path("dateLabel").asText());
        }

        /** What can be chosen: the words by value, in the order of the form. */
        public Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            json.path("values")
                    .forEach(option -> options.put(
                            option.path("value").asText(), option.path("label").asText()));
            return options;
        }

        public boolean isRequired() {
            return json.path("validate").path("required").asBoolean();
        }

        /** What an answer must look like, apart from being there at all. */
        public SortedMap<String, String> limits() {
            SortedMap<String, String> limits = new TreeMap<>();
            JsonNode rules = json.path("validate");
            for (Iterator<String> names = rules.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!name.equals("required")) {
                    limits.put(name, rules.path(name).asText());
                }
            }
            // a text that must be there has at least one character
            limits.remove("minLength", "1");
            json.path("properties")
                    .properties()
                    .forEach(property ->
                            limits.put(property.getKey(), property.getValue().asText()));
            // says when a form comes empty, and not what may be answered
            limits.remove("askAgain");
            // says when somebody is reminded; of an enquiry nobody is
            limits.remove("remindDaysBefore");
            // says what follows from an answer in this form
            limits.keySet()
                    .removeIf(name -> name.startsWith(Consequences.LEADS_TO) || name.startsWith(Consequences.HARMLESS));
            // the options themselves are compared
            limits.remove(OptionLists.PROPERTY);
            return limits;
        }

        /** How a number or a moment is written down. */
        public String notation() {
            return json.path("decimalDigits").asText()
                    + json.path("timeSerializingFormat").asText();
        }
    }

    /** All fields, by the names of the forms and then in the order of the form. */
    public static List<Field> fields() {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<JsonNode> forms = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".form")).toList()) {
                forms.add(OptionLists.read(Files.readString(file)));
            }
            forms.sort(Comparator.comparing(form -> form.path("id").asText()));
            List<Field> fields = new ArrayList<>();
            forms.forEach(form -> collect(form.path("id").asText(), "", false, false, form, fields));
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(
            String form, String prefix, boolean readOnly, boolean conditional, JsonNode parent, List<Field> fields) {
        for (JsonNode component : parent.path("components")) {
            String name = component.path("key").asText(component.path("path").asText());
            boolean shown = readOnly || component.path("readonly").asBoolean();
            boolean hides = conditional || component.path("conditional").has("hide");
            String inside = prefix;
            if (!name.isEmpty()) {
                fields.add(new Field(form, prefix + name, shown, hides, component));
                inside = prefix + name + ".";
            }
            collect(form, inside, shown, hides, component, fields);
        }
    }
}
