package se.saferreturn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.saferreturn.preparation.RiskLevel;

/**
 * The table {@code risk-level} over all 5<sup>19</sup> combinations of answers, for an adult, a child and a person whose
 * age is not known.
 *
 * <p>The inputs are gone through one after the other. What the rest of the way can still lead to depends on two things
 * only: which rules may still hit, and the highest level of those that are sure to hit, because no input that they ask
 * for is left. So combinations that agree in both so far go on together, as one state with their number. Nothing is left
 * out by this, which the numbers show: they add up to all combinations.
 */
class EveryRiskAssessmentTest {

    private static final CompiledTable TABLE = CompiledTable.of(Path.of("processes", "risk-level.dmn"));
    private static final List<CompiledTable.Line> RULES = TABLE.rules();

    private static final int CATEGORIES = 19;
    private static final int LAST = TABLE.inputs().size() - 1;
    private static final int CRITICAL = 3;
    private static final int UNKNOWN = 4;
    private static final int ANSWERS = 5;
    private static final long ALL = combinations();

    /** Rules that may still hit, and the level that is sure already. */
    private record State(BitSet rules, RiskLevel level) {

        static final State START = new State(all(), RiskLevel.LOW);

        State after(int input, int answer) {
            BitSet left = (BitSet) rules.clone();
            RiskLevel highest = level;
            for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
                if ((RULES.get(rule).cells().get(input) & 1 << answer) == 0) {
                    left.clear(rule);
                } else if (asksForNothingAfter(rule, input)) {
                    left.clear(rule);
                    highest = levelOf(rule).compareTo(highest) > 0 ? levelOf(rule) : highest;
                }
            }
            return new State(left, highest);
        }

        private static BitSet all() {
            BitSet all = new BitSet();
            all.set(0, RULES.size());
            return all;
        }
    }

    /** Two combinations that differ in one answer. */
    private record Pair(State less, State more) {}

    static IntStream categories() {
        return IntStream.range(0, CATEGORIES);
    }

    @Test
    void theTableAsksForNineteenCategoriesTheViewsOfOthersAndTheAge() {
        assertThat(TABLE.inputs()).hasSize(CATEGORIES + 4);
        assertThat(TABLE.inputs().subList(0, CATEGORIES))
                .allSatisfy(category ->
                        assertThat(category.answers()).startsWith("none", "some", "serious", "critical", "unknown"));
        assertThat(TABLE.inputs().get(LAST).answers()).containsExactly(true, false, null);
        assertThat(RULES).hasSizeGreaterThan(80);
    }

    /** So the five answers stand for all there is. */
    @Test
    void noAnswerAndAnAnswerThatDoesNotExistCountAsUnknown() {
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.cells().subList(0, CATEGORIES))
                        .allSatisfy(cell -> assertThat(cell >> UNKNOWN).isIn(0, 0b111)));
    }

    @ParameterizedTest
    @MethodSource("categories")
    void moreDangerInOneCategoryNeverGivesALowerLevelWhateverElseIsAnswered(int category) {
        Map<Pair, Long> pairs = Map.of(new Pair(State.START, State.START), 1L);
        for (int input = 0; input <= LAST; input++) {
            Map<Pair, Long> next = new HashMap<>();
            for (Map.Entry<Pair, Long> pair : pairs.entrySet()) {
                int answers = input == category ? CRITICAL : answersTo(input);
                for (int answer = 0; answer < answers; answer++) {
                    next.merge(
                            new Pair(
                                    pair.getKey().less().after(input, answer),
                                    pair.getKey().more().after(input, input == category ? answer + 1 : answer)),
                            pair.getValue(),
                            Long::sum);
                }
            }
            pairs = next;
        }

        assertThat(pairs.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(ALL / ANSWERS * CRITICAL);
        assertThat(pairs.keySet())
                .as("%s", TABLE.inputs().get(category).name())
                .allSatisfy(pair -> assertThat(pair.more().level())
                        .isGreaterThanOrEqualTo(pair.less().level()));
    }

    @ParameterizedTest
    @MethodSource("categories")
    void whatCouldBeCriticalAndIsNotKnownNeverGivesLow(int category) {
        // critical in this category alone: would it be high?
        State critical = State.START;
        for (int input = 0; input < LAST; input++) {
            critical = critical.after(input, input == category ? CRITICAL : input < CATEGORIES ? 0 : harmless(input));
        }
        RiskLevel ofCritical = critical.after(LAST, 1).level();
        Map<State, Long> ends = walk(category);

        assertThat(ofCritical).isGreaterThanOrEqualTo(RiskLevel.HIGH);
        assertThat(ends.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(ALL / ANSWERS);
        assertThat(ends.keySet()).allSatisfy(end -> assertThat(end.level()).isGreaterThan(RiskLevel.LOW));
    }

    private static Map<State, Long> walk(int unknown) {
        Map<State, Long> states = Map.of(State.START, 1L);
        for (int input = 0; input <= LAST; input++) {
            Map<State, Long> next = new HashMap<>();
            for (Map.Entry<State, Long> state : states.entrySet()) {
                int answers = answersTo(input);
                for (int answer = input == unknown ? UNKNOWN : 0; answer < answers; answer++) {
                    next.merge(state.getKey().after(input, answer), state.getValue(), Long::sum);
                }
            }
            states = next;
        }
        return states;
    }

    private static boolean asksForNothingAfter(int rule, int input) {
        for (int later = input + 1; later <= LAST; later++) {
            CompiledTable.Column column = TABLE.inputs().get(later);
            if (RULES.get(rule).cells().get(later) != column.all()) {
                return false;
            }
        }
        return true;
    }

    private static RiskLevel levelOf(int rule) {
        return RiskLevel.valueOf(String.valueOf(RULES.get(rule).outputs().get("level")));
    }

    /** No answer and an answer that does not exist count as not known, which the categories have a word for. */
    private static int answersTo(int input) {
        return input < CATEGORIES
                ? ANSWERS
                : TABLE.inputs().get(input).answers().size();
    }

    private static int harmless(int input) {
        List<?> answers = TABLE.inputs().get(input).answers();
        return Math.max(answers.indexOf("unknown"), answers.indexOf("notHeard"));
    }

    private static long combinations() {
        long all = 1;
        for (int input = 0; input <= LAST; input++) {
            all *= answersTo(input);
        }
        return all;
    }
}
