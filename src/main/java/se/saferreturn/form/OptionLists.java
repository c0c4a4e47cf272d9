package se.saferreturn.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The lists that many forms offer, from one file. A form names its list and has no options of its own; it gets them when it is
 * deployed, so that a case goes on with the options it began with.
 */
public final class OptionLists {

    /** The custom property of a field that names its list. */
    public static final String PROPERTY = "optionsFrom";

    private static final String FILE = "/forms/option-lists.yaml";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final OptionLists SHIPPED = ofApplication();

    private final Map<String, Map<String, String>> lists = new LinkedHashMap<>();

    private OptionLists(Map<String, Listed> listed) {
        listed.forEach((name, list) -> lists.put(name, options(name, list, listed)));
    }

    /** The lists of this version of the application. */
    public static OptionLists shipped() {
        return SHIPPED;
    }

    /**
     * Reads lists.
     *
     * @throws IllegalArgumentException a list has neither options nor another that it is like, or leaves out what is not there
     */
    static OptionLists read(InputStream yaml) throws IOException {
        return new OptionLists(YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readerForMapOf(Listed.class)
                .readValue(yaml));
    }

    private static OptionLists ofApplication() {
        try (InputStream yaml = OptionLists.class.getResourceAsStream(FILE)) {
            if (yaml == null) {
                throw new IllegalStateException("The lists of options are not there: " + FILE);
            }
            return read(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The lists of options cannot be read: " + FILE, unreadable);
        }
    }

    private static Map<String, String> options(String name, Listed list, Map<String, Listed> all) {
        Listed other = list.like == null ? null : all.get(list.like);
        Map<String, String> from = other == null ? list.options : other.options;
        if (from == null || (list.options != null && list.like != null)) {
            throw new IllegalArgumentException(
                    "The list '" + name + "' needs either options, or a list with options that it is like.");
        }
        Map<String, String> options = new LinkedHashMap<>(from);
        for (String left : list.without == null ? List.<String>of() : list.without) {
            if (options.remove(left) == null) {
                throw new IllegalArgumentException(
                        "The list '" + name + "' leaves out '" + left + "', which is not there.");
            }
        }
        return options;
    }

    public Set<String> names() {
        return lists.keySet();
    }

    /** The words by value, in the order in which they are offered; absent if there is no such list. */
    public Optional<Map<String, String>> options(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** The list that a field names, empty text if none. */
    public static String named(JsonNode field) {
        return field.path("properties").path(PROPERTY).asText("");
    }

    /**
     * A form as it is deployed: each field that names a list has its options. One that names no list that is there, or has an
     * option of its own, is left as it is, so that it can be refused by name.
     *
     * @param form text of a {@code .form} file
     * @return the same text if no field names a list, or it is no JSON
     */
    public byte[] putInto(byte[] form) {
        try {
            JsonNode read = JSON.readTree(form);
            boolean[] changed = {false};
            eachNamed(read, (field, options) -> {
                if (strangersIn(field, options).isEmpty()) {
                    field.set("values", written(options));
                    changed[0] = true;
                }
            });
            return changed[0] ? JSON.writeValueAsBytes(read) : form;
        } catch (JsonProcessingException noJson) {
            return form;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Options that a field has beside the list that it names. */
    public Set<String> strangers(JsonNode field) {
        return strangersIn(field, lists.getOrDefault(named(field), Map.of()));
    }

    private static Set<String> strangersIn(JsonNode field, Map<String, String> options) {
        Set<String> strangers = new TreeSet<>();
        field.path("values")
                .forEach(option -> strangers.add(option.path("value").asText(option.asText())));
        strangers.removeAll(options.keySet());
        return strangers;
    }

    /** Reads a form; what has been deployed keeps its options, and what has none yet gets them. */
    static JsonNode read(String form) throws JsonProcessingException {
        JsonNode read = JSON.readTree(form);
        SHIPPED.eachNamed(read, (field, options) -> {
            if (field.path("values").isEmpty()) {
                field.set("values", written(options));
            }
        });
        return read;
    }

    private void eachNamed(JsonNode parent, BiConsumer<ObjectNode, Map<String, String>> act) {
        for (JsonNode component : parent.path("components")) {
            Map<String, String> options = lists.get(named(component));
            if (options != null && component instanceof ObjectNode field) {
                act.accept(field, options);
            }
            eachNamed(component, act);
        }
    }

    private static ArrayNode written(Map<String, String> options) {
        ArrayNode values = JSON.createArrayNode();
        options.forEach((value, label) -> values.addObject().put("label", label).put("value", value));
        return values;
    }

    /** One list as it stands in the file. */
    private record Listed(
            @Nullable Map<String, String> options,
            @Nullable String like,
            @Nullable List<String> without) {}
}
