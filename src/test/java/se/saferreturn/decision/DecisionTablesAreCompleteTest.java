package se.saferreturn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.redsix.dmncheck.result.ValidationResult;
import de.redsix.dmncheck.util.ValidatorLoader;
import de.redsix.dmncheck.validators.core.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table answers every combination of answers, and has no rule that says nothing. */
class DecisionTablesAreCompleteTest {

    private static final int ROUNDS = 200;

    private static final Map<String, DmnDecision> PARSED = new ConcurrentHashMap<>();
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final List<Validator> VALIDATORS = ValidatorLoader.getValidators();

    static Stream<Path> tables() {
        return CompiledTable.files();
    }

    @Test
    void thereAreTablesToLookAt() {
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyCombinationOfAnswersHitsARuleInATableThatGivesOneResult(Path file) {
        CompiledTable table = CompiledTable.of(file);
        assumeThat(table.hitPolicy()).isNotEqualTo(HitPolicy.COLLECT);

        assertThat(table.combinations())
                .isNotEmpty()
                .allSatisfy(answers -> assertThat(table.hits(answers))
                        .as("%s", table.named(answers))
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(table.hitPolicy() == HitPolicy.UNIQUE ? 1 : Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noRuleIsShadowedByThoseBeforeIt(Path file) {
        CompiledTable table = CompiledTable.of(file);
        assumeThat(table.hitPolicy()).isNotEqualTo(HitPolicy.COLLECT);
        Set<String> deciding = table.combinations()
                .map(answers -> table.hits(answers).get(0).id())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(deciding)
                .containsExactlyInAnyOrderElementsOf(
                        table.rules().stream().map(CompiledTable.Line::id).toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRuleOfATableThatCollectsCanHitAndSaysSomethingOfItsOwn(Path file) {
        CompiledTable table = CompiledTable.of(file);
        assumeThat(table.hitPolicy()).isEqualTo(HitPolicy.COLLECT);

        assertThat(table.rules()).allSatisfy(rule -> assertThat(rule.cells()).doesNotContain(0));
        assertThat(table.rules().stream().map(rule -> rule.cells() + " " + rule.outputs()))
                .doesNotHaveDuplicates();
    }

    /** What the other tests go through is what the engine would say. */
    @ParameterizedTest
    @MethodSource("tables")
    void theEngineUnderstandsTheTableInTheSameWay(Path file) throws IOException {
        CompiledTable table = CompiledTable.of(file);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int[] answers = table.inputs().stream()
                    .mapToInt(input -> random.nextInt(input.answers().size()))
                    .toArray();
            List<CompiledTable.Line> hits = table.hits(answers);
            List<Map<String, String>> expected = hits.stream()
                    .limit(table.hitPolicy() == HitPolicy.COLLECT ? hits.size() : 1)
                    .map(CompiledTable.Line::outputs)
                    .toList();

            assertThat(evaluate(table.decision(), file, table.named(answers)))
                    .as("seed %d, round %d: %s", seed, round, table.named(answers))
                    .isEqualTo(expected);
        }
    }

    /**
     * The checks of the library dmn-check. Its own parser of FEEL does not know functions, so what it says about a cell
     * that it cannot read is left out, and so is its wish that a column which takes a list had a type, for which Camunda 7
     * has no name. Nor does it look for gaps, or at tables that collect. All that is gone through by the tests above.
     */
    @ParameterizedTest
    @MethodSource("tables")
    void theCheckersOfTheLibraryFindNothing(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());

        assertThat(VALIDATORS).hasSizeGreaterThan(15);
        assertThat(VALIDATORS.stream()
                        .flatMap(validator -> validator.apply(model).stream())
                        .filter(result -> !isBeyondTheLibrary(result))
                        .map(result -> result.getSeverity() + " " + result.getMessage() + " "
                                + result.getElement().getAttributeValue("id")))
                .isEmpty();
    }

    private static boolean isBeyondTheLibrary(ValidationResult result) {
        return result.getMessage().startsWith("Could not parse 'list contains(")
                || (result.getMessage().equals("InputExpression has no type") && takesAList(result));
    }

    private static boolean takesAList(ValidationResult result) {
        return result.getElement() instanceof InputExpression input
                && input.getText().getTextContent().equals("riskMeasures");
    }

    private static List<Map<String, String>> evaluate(String decision, Path file, Map<String, @Nullable Object> answers)
            throws IOException {
        try (InputStream model = Files.newInputStream(file)) {
            return ENGINE
                    .evaluateDecision(
                            PARSED.computeIfAbsent(decision, key -> ENGINE.parseDecision(key, model)), answers)
                    .stream()
                    .map(DmnDecisionResultEntries::getEntryMap)
                    .map(DecisionTablesAreCompleteTest::asTexts)
                    .toList();
        }
    }

    private static Map<String, String> asTexts(Map<String, Object> outputs) {
        return outputs.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, output -> String.valueOf(output.getValue())));
    }
}
