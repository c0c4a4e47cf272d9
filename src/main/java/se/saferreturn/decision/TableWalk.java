package se.saferreturn.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Goes through every combination of answers to a table, column by column. Combinations for which the same rules can still hit,
 * and of whose hits the same is known, are one; so hundreds of millions take no time.
 *
 * @param <S> what is kept of the rules that have hit; has equals and hashCode
 */
final class TableWalk<S> {

    private static final int MOST_STATES = 200_000;

    private final DecisionTable table;
    private final S nothing;
    private final BiFunction<S, DecisionTable.Rule, S> hit;
    private final int[] lastAsked;

    TableWalk(DecisionTable table, S nothing, BiFunction<S, DecisionTable.Rule, S> hit) {
        this.table = table;
        this.nothing = nothing;
        this.hit = hit;
        this.lastAsked = table.rules().stream().mapToInt(TableWalk::lastAsked).toArray();
    }

    private static int lastAsked(DecisionTable.Rule rule) {
        int last = -1;
        for (int column = 0; column < rule.cells().size(); column++) {
            last = rule.asks(column) ? column : last;
        }
        return last;
    }

    /** It asks for too much at once to be looked through. */
    static final class TooLargeException extends RuntimeException {}

    /**
     * All that can come out.
     *
     * @param only answers by column that alone count; every answer in the other columns
     * @return by what came out, one combination of answers that leads there, as their places in the columns
     */
    Map<S, List<Integer>> ends(Map<Integer, BitSet> only) {
        Map<State<S>, List<Integer>> states = Map.of(start(), List.of());
        for (int column = 0; column < table.columns().size(); column++) {
            Map<State<S>, List<Integer>> next = new LinkedHashMap<>();
            for (Map.Entry<State<S>, List<Integer>> state : states.entrySet()) {
                for (int answer = 0;
                        answer < table.columns().get(column).answers().size();
                        answer++) {
                    if (!only.containsKey(column) || only.get(column).get(answer)) {
                        next.putIfAbsent(after(state.getKey(), column, answer), and(state.getValue(), answer));
                    }
                }
            }
            states = checked(next);
        }
        Map<S, List<Integer>> ends = new LinkedHashMap<>();
        states.forEach((state, answers) -> ends.putIfAbsent(state.known(), answers));
        return ends;
    }

    /** What can come out of two combinations that differ in one column only, there by these two answers. */
    Set<Pair<S>> pairs(int changed, int less, int more) {
        Map<Pair<State<S>>, Boolean> states = Map.of(new Pair<>(start(), start()), true);
        for (int column = 0; column < table.columns().size(); column++) {
            Map<Pair<State<S>>, Boolean> next = new HashMap<>();
            int answers = column == changed
                    ? 1
                    : table.columns().get(column).answers().size();
            for (Pair<State<S>> pair : states.keySet()) {
                for (int answer = 0; answer < answers; answer++) {
                    next.put(
                            new Pair<>(
                                    after(pair.less(), column, column == changed ? less : answer),
                                    after(pair.more(), column, column == changed ? more : answer)),
                            true);
                }
            }
            states = checked(next);
        }
        return states.keySet().stream()
                .map(pair -> new Pair<>(pair.less().known(), pair.more().known()))
                .collect(Collectors.toSet());
    }

    record Pair<T>(T less, T more) {}

    private record State<T>(BitSet rules, T known) {}

    private State<S> start() {
        BitSet all = new BitSet();
        all.set(0, table.rules().size());
        return settled(all, nothing, -1);
    }

    private State<S> after(State<S> state, int column, int answer) {
        Object given = table.columns().get(column).answers().get(answer);
        BitSet left = (BitSet) state.rules().clone();
        for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
            if (!table.rules().get(rule).cells().get(column).allows(given)) {
                left.clear(rule);
            }
        }
        return settled(left, state.known(), column);
    }

    /** A rule that asks for nothing more has hit; where the first one counts, those after it do so no longer. */
    private State<S> settled(BitSet left, S before, int column) {
        S known = before;
        for (int rule = left.nextSetBit(0); rule >= 0; rule = left.nextSetBit(rule + 1)) {
            if (lastAsked[rule] <= column) {
                known = hit.apply(known, table.rules().get(rule));
                left.clear(rule);
                if (table.firstOnly()) {
                    left.clear(rule, table.rules().size());
                }
            }
        }
        return new State<>(left, known);
    }

    private static <K, V> Map<K, V> checked(Map<K, V> states) {
        if (states.size() > MOST_STATES) {
            throw new TooLargeException();
        }
        return states;
    }

    private static List<Integer> and(List<Integer> answers, int answer) {
        List<Integer> more = new ArrayList<>(answers);
        more.add(answer);
        return more;
    }
}
