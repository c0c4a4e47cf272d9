package se.saferreturn.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What follows from each option of a question, as the field says it in its custom properties: {@code leadsTo.VALUE} names
 * what a dangerous option must open, {@code harmless.VALUE} says why nothing has to follow. A field that says it of one
 * option says it of all.
 *
 * @param roads by dangerous option the ids of tasks and events, or the risk level, that must follow
 * @param harmless by harmless option the reason
 */
public record Consequences(Map<String, List<String>> roads, Map<String, String> harmless) {

    public static final String LEADS_TO = "leadsTo.";
    public static final String HARMLESS = "harmless.";

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** Whether the field says nothing of its options. */
    public boolean isEmpty() {
        return roads.isEmpty() && harmless.isEmpty();
    }

    /**
     * Reads the properties of a field.
     *
     * @param properties the custom properties, by name
     * @param options the values of the field's options; {@code true} and {@code false} of a checkbox
     * @throws IllegalArgumentException they contradict the options or each other; says what to do
     */
    static Consequences of(Map<String, String> properties, List<String> options) {
        Map<String, List<String>> roads = new LinkedHashMap<>();
        Map<String, String> harmless = new LinkedHashMap<>();
        properties.forEach((name, text) -> {
            String option = marked(name);
            if (option == null) {
                return;
            }
            if (!options.contains(option)) {
                throw new IllegalArgumentException("has '" + name + "', and no option '" + option
                        + "': name an option by its value, one of " + String.join(", ", options));
            }
            if (name.startsWith(LEADS_TO)) {
                roads.put(option, ids(name, text));
            } else if (text.isBlank()) {
                throw new IllegalArgumentException(
                        "has '" + name + "' without a reason: say why nothing has to follow");
            } else {
                harmless.put(option, text.strip());
            }
        });
        Set<String> both = new LinkedHashSet<>(roads.keySet());
        both.retainAll(harmless.keySet());
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("calls " + String.join(", ", both) + " dangerous and harmless: keep '"
                    + LEADS_TO + "' or '" + HARMLESS + "'");
        }
        Consequences read = new Consequences(Map.copyOf(roads), Map.copyOf(harmless));
        if (!read.isEmpty()) {
            List<String> unmarked = options.stream()
                    .filter(option -> !roads.containsKey(option) && !harmless.containsKey(option))
                    .toList();
            if (!unmarked.isEmpty()) {
                throw new IllegalArgumentException("does not say what follows from " + String.join(", ", unmarked)
                        + ": give each option '" + LEADS_TO + "' with the task, event or level that must follow, or '"
                        + HARMLESS + "' with the reason why nothing has to");
            }
        }
        return read;
    }

    private static @Nullable String marked(String name) {
        if (name.startsWith(LEADS_TO)) {
            return name.substring(LEADS_TO.length());
        }
        return name.startsWith(HARMLESS) ? name.substring(HARMLESS.length()) : null;
    }

    private static List<String> ids(String name, String text) {
        List<String> ids = Arrays.stream(text.split(",")).map(String::strip).toList();
        if (ids.stream().anyMatch(id -> !ID.matcher(id).matches())) {
            throw new IllegalArgumentException("has '" + name
                    + "' that names no task, event or level: write its id, such as Task_PlanProtection or STOP");
        }
        return ids;
    }
}
