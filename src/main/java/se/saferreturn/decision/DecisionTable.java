package se.saferreturn.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A decision table over finitely many answers, which stand for all there are: each column has those that there are or that a
 * rule names, one that no rule names, and none at all.
 */
public record DecisionTable(String name, String hit, List<Column> columns, List<Rule> rules) {

    private static final String SOMETHING_ELSE = "something else";

    /** A column and its answers; {@code null} is none at all. */
    record Column(String name, List<@Nullable Object> answers) {

        /** The places of some answers. */
        BitSet places(Predicate<@Nullable Object> which) {
            BitSet places = new BitSet();
            IntStream.range(0, answers.size())
                    .filter(place -> which.test(answers.get(place)))
                    .forEach(places::set);
            return places;
        }

        int place(Object answer) {
            return answers.indexOf(answer);
        }
    }

    /** A rule, with what it says by the names of the outputs. */
    record Rule(String id, List<TableCell> cells, Map<String, Object> outputs) {

        String text(String output) {
            return String.valueOf(outputs.get(output));
        }

        boolean asks(int column) {
            return !(cells.get(column) instanceof TableCell.Any);
        }
    }

    boolean firstOnly() {
        return hit.equals("FIRST");
    }

    int column(String input) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).name().equals(input))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column " + input + " in " + name));
    }

    /** The rules that ask for something in this column and allow one of these answers, for whoever looks for the culprit. */
    String rulesFor(int column, BitSet answers) {
        List<String> ids = rules.stream()
                .filter(rule -> rule.asks(column)
                        && answers.stream()
                                .anyMatch(place -> rule.cells()
                                        .get(column)
                                        .allows(columns.get(column).answers().get(place))))
                .map(Rule::id)
                .toList();
        return ids.isEmpty() ? "no rule asks for it" : "see " + String.join(", ", ids);
    }

    static Column column(String name, TableContracts.Kind kind, List<String> known, List<TableCell> cells) {
        Set<String> texts = new LinkedHashSet<>(known);
        cells.forEach(cell -> texts.addAll(cell.named()));
        List<@Nullable Object> answers = new ArrayList<>();
        switch (kind) {
            case YES_NO -> answers.addAll(List.of(true, false));
            case NUMBER -> answers.addAll(TableCell.Writing.around(cells));
            case LIST -> {
                answers.add(List.of());
                texts.forEach(text -> answers.add(List.of(text)));
                answers.add(List.copyOf(texts));
                answers.add(List.of(SOMETHING_ELSE));
            }
            case TEXT -> {
                answers.addAll(texts);
                answers.add(SOMETHING_ELSE);
            }
        }
        answers.add(null);
        return new Column(name, answers);
    }
}
