package se.saferreturn.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.saferreturn.form.OptionLists;

/** A field whose key is declared as a routing fact can be answered with what the fact allows, and with nothing else. */
class FormsFitRoutingFactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Field(String form, JsonNode json, boolean inAList) {

        String key() {
            return json.path("key").asText();
        }

        List<String> options() {
            List<String> values = new ArrayList<>();
            json.path("values")
                    .forEach(option -> values.add(option.path("value").asText()));
            return values;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFieldFitsItsFact() throws IOException {
        RoutingFacts facts = facts();
        return fields().stream()
                .filter(field -> facts.isDeclared(field.key()))
                .map(field -> DynamicTest.dynamicTest(
                        field.form() + ": " + field.key(),
                        () -> assertFits(field, facts.find(field.key()).orElseThrow())));
    }

    @Test
    void everyFactThatAFormSetsIsAskedForInAForm() throws IOException {
        RoutingFacts facts = facts();
        List<String> asked = fields().stream()
                .filter(field -> !field.json().path("readonly").asBoolean())
                .map(Field::key)
                .map(facts::find)
                .flatMap(Optional::stream)
                .map(RoutingFact::name)
                .distinct()
                .toList();

        JsonNode declared = new YAMLMapper()
                .readTree(Path.of("processes", "routing-facts.yaml").toFile());
        List<String> setByForms = new ArrayList<>();
        declared.path("facts").forEach(fact -> {
            if (fact.path("setBy").asText().equals("form")) {
                setByForms.add(fact.path("name").asText());
            }
        });
        assertThat(asked).containsExactlyInAnyOrderElementsOf(setByForms);
    }

    private static void assertFits(Field field, RoutingFact fact) {
        String type = field.json().path("type").asText();
        assertThat(field.inAList()).as("a row of a list is no single value").isFalse();
        switch (fact.type()) {
            case YES_NO -> {
                assertThat(type).isEqualTo("radio");
                assertThat(field.options()).containsExactlyInAnyOrder("yes", "no");
            }
            case BOOLEAN -> assertThat(type).isEqualTo("checkbox");
            case INTEGER -> {
                assertThat(type).isEqualTo("number");
                assertThat(field.json().path("decimalDigits").asInt()).isZero();
                assertThat(field.json().at("/validate/min").asInt(Integer.MIN_VALUE))
                        .isGreaterThanOrEqualTo(Objects.requireNonNull(fact.min()));
                assertThat(field.json().at("/validate/max").asInt(Integer.MAX_VALUE))
                        .isLessThanOrEqualTo(Objects.requireNonNull(fact.max()));
            }
            case DATE -> {
                assertThat(type).isEqualTo("datetime");
                assertThat(field.json().path("subtype").asText()).isEqualTo("date");
            }
            case DATE_TIME -> {
                assertThat(type).isEqualTo("datetime");
                assertThat(field.json().path("subtype").asText()).isEqualTo("datetime");
                assertThat(field.json().path("timeSerializingFormat").asText())
                        .as("the time on the wall in Sweden")
                        .isEqualTo("no_timezone");
            }
            case TIME_ZONE, ENGINE_ID -> throw new AssertionError("nobody types " + fact.type());
            case CODE, COUNTRY_CODE -> {
                assertThat(type).isIn("radio", "select");
                assertThat(field.options())
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .allSatisfy(option ->
                                assertThat(fact.allows(option)).as(option).isTrue());
                if (fact.values() != null && field.json().path("readonly").asBoolean()) {
                    assertThat(new TreeSet<>(field.options()))
                            .as("what a form only shows may be any value of the fact")
                            .isEqualTo(new TreeSet<>(fact.values()));
                }
            }
        }
    }

    private static RoutingFacts facts() throws IOException {
        try (InputStream yaml = Files.newInputStream(Path.of("processes", "routing-facts.yaml"))) {
            return RoutingFacts.read(yaml);
        }
    }

    private static List<Field> fields() throws IOException {
        List<Field> fields = new ArrayList<>();
        try (DirectoryStream<Path> forms = Files.newDirectoryStream(Path.of("forms"), "*.form")) {
            for (Path form : forms) {
                collect(
                        form.getFileName().toString(),
                        JSON.readTree(OptionLists.shipped().putInto(Files.readAllBytes(form))),
                        false,
                        fields);
            }
        }
        assertThat(fields).isNotEmpty();
        return fields;
    }

    private static void collect(String form, JsonNode parent, boolean inAList, List<Field> fields) {
        for (JsonNode component : parent.path("components")) {
            fields.add(new Field(form, component, inAList));
            collect(form, component, inAList || component.path("type").asText().equals("dynamiclist"), fields);
        }
    }
}
