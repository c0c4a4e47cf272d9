package se.saferreturn.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.saferreturn.form.FormFiles;
import se.saferreturn.form.FormFiles.Field;
import se.saferreturn.form.OptionLists;

/** What every key means, as a page for people: written from the routing facts and the forms, never by hand. */
final class DataDictionary {

    private static final String INTRODUCTION = """
            # Data dictionary

            Every value that the programme keeps about a case, by its key. One key has one meaning, in all forms and models.
            This page is written from `processes/routing-facts.yaml` and `forms/`. Do not edit it; after a change of either, write
            it again with `./mvnw test -Dtest=DataDictionaryTest -Dsafer-return.write-docs=true`.

            There are three kinds of key:

            - a [routing fact](#routing-facts) may be known to the engine: it becomes a process variable;
            - everything else goes to the [case file](#case-file), encrypted, and the engine never sees it;
            - a [list](#lists) is an answer of the case file with several rows.

            **Asked in** names the forms that ask for it, **shown in** those that only show it. A form under **required in** cannot
            be completed without it; with *if asked*, that holds only when the answers before it bring up the question.
            """;

    /** Longer sets of options have a place of their own. */
    private static final int FEW = 20;

    private final Map<String, List<Field>> keys;
    private final List<JsonNode> facts;
    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    /** The keys that have them, by the options. */
    private final Map<Map<String, String>, Set<String>> longLists = new LinkedHashMap<>();

    /** The names of those that stand in {@code forms/option-lists.yaml}, by the options. */
    private final Map<Map<String, String>, String> namedLists = new HashMap<>();

    private DataDictionary(List<Field> fields, List<JsonNode> facts) {
        this.keys = fields.stream()
                .collect(Collectors.groupingBy(
                        Field::path, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER), Collectors.toList()));
        this.facts = facts;
    }

    /** The page as it has to be now. */
    static String text() {
        try {
            JsonNode declared = new YAMLMapper()
                    .readTree(Path.of("processes", "routing-facts.yaml").toFile());
            List<JsonNode> facts = StreamSupport.stream(declared.path("facts").spliterator(), false)
                    .toList();
            return new DataDictionary(FormFiles.fields(), facts).written();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String written() {
        List<String> ofTheEngine = new ArrayList<>();
        section("Routing facts", "Key", "Type", "Meaning", "Set by", "Label", "Asked in", "Shown in", "Required in");
        for (JsonNode fact : facts) {
            String name = fact.path("name").asText();
            ofTheEngine.add(name);
            List<Field> fields = keys.getOrDefault(name, List.of());
            row(
                    code(name),
                    type(fact, fields),
                    fact.path("meaning").asText(),
                    setBy(fact.path("setBy").asText()),
                    label(fields),
                    forms(fields, field -> !field.readOnly()),
                    forms(fields, Field::readOnly),
                    requiredIn(fields));
        }

        section("Case file", "Key", "Type", "Label", "Asked in", "Shown in", "Required in");
        answers(path -> !path.contains(".") && !ofTheEngine.contains(path));

        section("Lists", "Key", "Type", "Label", "Asked in", "Shown in", "Required in");
        answers(path -> path.contains("."));

        text.append("\n## Long lists of options\n");
        longLists.forEach((options, paths) -> text.append('\n')
                .append(namedLists.containsKey(options) ? "**" + namedLists.get(options) + "** " : "")
                .append(paths.stream().map(DataDictionary::code).collect(Collectors.joining(", ")))
                .append(": ")
                .append(options(options))
                .append('\n'));
        return text.toString();
    }

    private void answers(Predicate<String> wanted) {
        keys.forEach((path, fields) -> {
            if (wanted.test(path)) {
                String asked = forms(fields, field -> !field.readOnly());
                row(
                        code(path),
                        type(fields),
                        label(fields),
                        asked.isEmpty() ? "*written by the system*" : asked,
                        forms(fields, Field::readOnly),
                        requiredIn(fields));
            }
        });
    }

    private void section(String title, String... columns) {
        text.append("\n## ").append(title).append("\n\n");
        row(columns);
        row(Stream.of(columns).map(column -> "---").toArray(String[]::new));
    }

    private void row(String... cells) {
        text.append(Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** A code shows its words where a form has words for all its values. */
    private String type(JsonNode fact, List<Field> fields) {
        String type = fact.path("type").asText();
        List<String> values = new ArrayList<>();
        fact.path("values").forEach(value -> values.add(value.asText()));
        return switch (type) {
            case "yesNo" -> "yes or no";
            case "integer" ->
                "whole number, " + fact.path("min").asText() + " to "
                        + fact.path("max").asText();
            case "dateTime" -> "date and time";
            case "engineId" -> "id that the engine gave";
            case "timeZone" -> "time zone, such as Asia/Kathmandu";
            case "countryCode" -> fields.isEmpty() ? "country" : "country: " + choice(fields.get(0));
            case "code" ->
                "code: "
                        + fields.stream()
                                .filter(field -> field.options().keySet().containsAll(values))
                                .findFirst()
                                .map(this::choice)
                                .orElseGet(() -> values.stream()
                                        .map(DataDictionary::code)
                                        .collect(Collectors.joining(", ")));
            default -> type;
        };
    }

    private String type(List<Field> fields) {
        Field field = fields.get(0);
        return switch (field.type()) {
            case "textfield" -> "text";
            case "textarea" -> "long text";
            case "checkbox" -> "boolean";
            case "datetime" -> "date and time";
            case "radio", "select" -> "one of: " + choice(field);
            case "checklist", "taglist" -> "some of: " + choice(field);
            case "dynamiclist" -> "list, see [below](#lists)";
            default -> field.type();
        };
    }

    private String choice(Field field) {
        Map<String, String> options = field.options();
        if (options.size() <= FEW) {
            return options(options);
        }
        longLists.computeIfAbsent(options, list -> new LinkedHashSet<>()).add(field.path());
        String list = OptionLists.named(field.json());
        if (list.isEmpty()) {
            return options.size() + " options, see [below](#long-lists-of-options)";
        }
        namedLists.put(options, list);
        return "the " + options.size() + " " + list + " [below](#long-lists-of-options)";
    }

    private static String options(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> saysItself(option.getKey(), option.getValue())
                        ? code(option.getKey())
                        : code(option.getKey()) + " " + option.getValue())
                .collect(Collectors.joining("; "));
    }

    private static boolean saysItself(String value, String words) {
        return value.equalsIgnoreCase(words.replaceAll("[ -]", "").toLowerCase(Locale.ROOT));
    }

    private static String setBy(String setBy) {
        return switch (setBy) {
            case "form" -> "a form";
            case "decision" -> "a decision table";
            case "delegate" -> "the system";
            case "process" -> "the process";
            default -> setBy;
        };
    }

    private static String label(List<Field> fields) {
        return fields.stream().map(Field::label).distinct().collect(Collectors.joining(" / "));
    }

    private static String forms(List<Field> fields, Predicate<Field> wanted) {
        return fields.stream().filter(wanted).map(Field::form).distinct().collect(Collectors.joining(", "));
    }

    private static String requiredIn(List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.readOnly() && field.isRequired())
                .map(field -> field.conditional() ? field.form() + " *if asked*" : field.form())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }
}
