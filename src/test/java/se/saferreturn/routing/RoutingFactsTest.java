package se.saferreturn.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The declaration that designers write, {@code processes/routing-facts.yaml}, and mistakes in one. */
class RoutingFactsTest {

    private static RoutingFacts declared;

    @BeforeAll
    static void readDeclaration() throws IOException {
        try (InputStream yaml = Files.newInputStream(Path.of("processes", "routing-facts.yaml"))) {
            declared = RoutingFacts.read(yaml);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "county, 12",
        "region, south",
        "riskLevel, STOP",
        "eligible, yes",
        "arrivedOn, 2026-03-01",
        "arrivalExpectedAt, 2026-03-01T14:30"
    })
    void whatSteersACaseMayPass(String name, String value) {
        assertThat(declared.isDeclared(name)).isTrue();
        assertThatCode(() -> declared.check(name, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"county, Skåne", "county, 02", "region, South", "riskLevel, high", "eligible, maybe", "leg, 7"})
    void aValueThatDoesNotFitIsRefusedWithoutRepeatingIt(String name, String value) {
        assertThatExceptionOfType(NotARoutingFactException.class)
                .isThrownBy(() -> declared.check(name, value))
                .withMessageContaining(name)
                .withMessageContaining("processes/routing-facts.yaml")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(" " + value));
    }

    @Test
    void numbersHaveTheirLimits() {
        assertThatCode(() -> declared.check("leg", 50L)).doesNotThrowAnyException();
        assertThatThrownBy(() -> declared.check("leg", 0)).isInstanceOf(NotARoutingFactException.class);
        assertThatThrownBy(() -> declared.check("leg", 51))
                .isInstanceOf(NotARoutingFactException.class)
                .hasMessageNotContaining("51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"personName", "County", "county ", "whatHappened", "safe_contact2"})
    void aVariableThatIsNotDeclaredIsRefusedAndToldWhereItBelongs(String name) {
        assertThat(declared.isDeclared(name)).isFalse();
        assertThat(declared.find(name)).isEmpty();
        assertThatExceptionOfType(NotARoutingFactException.class)
                .isThrownBy(() -> declared.check(name, "Ida Påhittad"))
                .withMessageContaining("not declared")
                .withMessageContaining("case file")
                .withMessageNotContaining("Ida");
        assertThatThrownBy(() -> declared.check(name, null)).isInstanceOf(NotARoutingFactException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ida Påhittad",
                "Ida-Påhittad",
                "Ídá",
                "19950181-2386",
                "070 174 06 05",
                "",
                "IdaPahittadSomBorISkogenBakomKyrkanMedSinaBarn"
            })
    void anUnusualNameOfAVariableIsNotRepeatedEither(String name) {
        assertThatExceptionOfType(NotARoutingFactException.class)
                .isThrownBy(() -> declared.check(name, "yes"))
                .withMessageContaining("with an unusual name")
                .satisfies(refusal -> {
                    if (!name.isEmpty()) {
                        assertThat(refusal.getMessage()).doesNotContain(name);
                    }
                });
    }

    @Test
    void theEnginesCountersMayPassButAreNoFieldsOfForms() {
        assertThatCode(() -> declared.check("loopCounter", 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> declared.check("loopCounter", "Ida")).isInstanceOf(NotARoutingFactException.class);
        assertThat(declared.isDeclared("loopCounter")).isFalse();
    }

    @Test
    void aFactThatIsDeclaredTwiceIsRefused() {
        assertThatThrownBy(() -> read("""
                        facts:
                          - {name: eligible, type: yesNo, meaning: One., setBy: form}
                          - {name: eligible, type: boolean, meaning: Another., setBy: form}
                        engine: []
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Routing fact eligible is declared twice.");
    }

    @Test
    void aFactThatTheEngineHasTooIsRefused() {
        assertThatThrownBy(() -> read("""
                        facts:
                          - {name: loopCounter, type: yesNo, meaning: One., setBy: form}
                        engine:
                          - {name: loopCounter, type: integer, min: 0, max: 9, meaning: Another.}
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Routing fact loopCounter is declared twice.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: note, type: text, meaning: M., setBy: form}",
                "{name: note, type: code, meaning: M., setBy: form}",
                "{name: note, type: integer, min: 0, meaning: M., setBy: form}",
                "{name: note, type: yesNo, maximum: 4, meaning: M., setBy: form}"
            })
    void aDeclarationThatIsIncompleteOrUnknownIsRefused(String fact) {
        assertThatThrownBy(() -> read("facts: [" + fact + "]\nengine: []\n"))
                .satisfiesAnyOf(
                        refusal -> assertThat(refusal).hasMessageContaining("note"),
                        refusal -> assertThat(refusal).hasMessageContaining("text"),
                        refusal -> assertThat(refusal).hasMessageContaining("maximum"));
    }

    private static RoutingFacts read(String yaml) throws IOException {
        return RoutingFacts.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }
}
