package se.saferreturn.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.saferreturn.answer.DateSense;

/** Every day that a form asks for has a rule that says what makes sense, or a reason why it has none. */
class DateRulesOfFormsTest {

    private static final Set<String> RULES = Set.of("notInFuture", "notInPast", "notBefore", "notAfter", "yearsBack");

    /** What the list in the resources says, by field. */
    private static Map<String, String> listed() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "date-rules.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\s+", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one, TreeMap::new));
    }

    private static String rulesOf(FormFiles.Field field) {
        Set<String> rules = new TreeSet<>();
        field.json().path("properties").properties().forEach(property -> {
            if (RULES.contains(property.getKey())) {
                rules.add(property.getKey() + "=" + property.getValue().asText());
            }
        });
        return String.join(" ", rules);
    }

    private static boolean isAskedFor(FormFiles.Field field) {
        return !field.readOnly()
                && field.json().path("type").asText().equals("datetime")
                && !field.json().path("subtype").asText().equals("time");
    }

    @Test
    void everyDayThatIsAskedForHasTheRuleThatIsListed() throws IOException {
        Map<String, String> listed = listed();
        Map<String, Set<String>> inForms = new TreeMap<>();
        FormFiles.fields().stream()
                .filter(DateRulesOfFormsTest::isAskedFor)
                .forEach(field -> inForms.computeIfAbsent(field.path(), path -> new TreeSet<>())
                        .add(rulesOf(field)));

        assertThat(inForms).hasSizeGreaterThan(50);
        assertThat(inForms.keySet()).isEqualTo(listed.keySet());
        inForms.forEach((path, rules) -> {
            String rule = listed.getOrDefault(path, "");
            String expected = rule.startsWith("none, because") ? "" : rule;
            assertThat(rules).as(path).containsExactly(expected);
        });
    }

    /** form-js empties the field of whoever types a day that its own rule does not like, and says nothing. */
    @Test
    void noDayHasTheRuleOfFormJs() {
        assertThat(FormFiles.fields())
                .hasSizeGreaterThan(500)
                .filteredOn(field -> field.json().has("disallowPassedDates"))
                .extracting(FormFiles.Field::path)
                .as("say it with the property notInPast")
                .isEmpty();
    }

    /** A key that is mistyped would be compared with nothing. */
    @Test
    void whatADayIsComparedWithIsADayOfAForm() {
        Set<String> days = FormFiles.fields().stream()
                .filter(field -> field.json().path("type").asText().equals("datetime"))
                .map(FormFiles.Field::path)
                .collect(Collectors.toSet());

        assertThat(FormFiles.fields())
                .allSatisfy(field -> Set.of("notBefore", "notAfter").forEach(rule -> {
                    String key = field.json().path("properties").path(rule).asText("");
                    if (!key.isEmpty() && !DateSense.isDay(key)) {
                        assertThat(days).as("%s of %s", rule, field.path()).contains(key);
                    }
                }));
    }
}
