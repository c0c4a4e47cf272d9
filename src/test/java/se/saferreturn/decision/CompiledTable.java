package se.saferreturn.decision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A decision table over finitely many answers: every cell is the set of the answers that it allows, one bit each. Where
 * the table does not list the answers of an input, they are the ones that its cells name, one that none of them names,
 * and none at all.
 */
record CompiledTable(String decision, HitPolicy hitPolicy, List<Column> inputs, List<Line> rules) {

    /** An input and its answers; {@code null} is none at all. */
    record Column(String name, List<@Nullable Object> answers) {

        int all() {
            return (1 << answers.size()) - 1;
        }
    }

    /**
     * A rule.
     *
     * @param cells for each input the answers that it allows
     * @param outputs as they are written, by name
     */
    record Line(String id, List<Integer> cells, Map<String, String> outputs) {

        boolean allows(int[] answers) {
            return IntStream.range(0, answers.length).allMatch(input -> (cells.get(input) & 1 << answers[input]) != 0);
        }
    }

    private static final String SOMETHING_ELSE = "something else";
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final String CONTAINS = "list contains(?,";

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CompiledTable of(Path file) {
        DecisionTable table = Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Column> columns = IntStream.range(0, inputs.size())
                .mapToObj(input -> column(table, inputs.get(input), input))
                .toList();
        List<Output> outputs = List.copyOf(table.getOutputs());
        return new CompiledTable(
                file.getFileName().toString().replace(".dmn", ""),
                table.getHitPolicy(),
                columns,
                table.getRules().stream()
                        .map(rule -> line(rule, columns, outputs))
                        .toList());
    }

    /** The rules that hit, in the table's order. */
    List<Line> hits(int[] answers) {
        return rules.stream().filter(rule -> rule.allows(answers)).toList();
    }

    /** Every combination of answers, as their places in the columns. */
    Stream<int[]> combinations() {
        int number = inputs.stream().mapToInt(input -> input.answers().size()).reduce(1, Math::multiplyExact);
        return IntStream.range(0, number).mapToObj(this::combination);
    }

    private int[] combination(int number) {
        int[] answers = new int[inputs.size()];
        int rest = number;
        for (int input = 0; input < answers.length; input++) {
            int count = inputs.get(input).answers().size();
            answers[input] = rest % count;
            rest /= count;
        }
        return answers;
    }

    /** The answers by the names that the table's inputs use. */
    Map<String, @Nullable Object> named(int[] answers) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int input = 0; input < answers.length; input++) {
            Column column = inputs.get(input);
            named.put(column.name(), column.answers().get(answers[input]));
        }
        return named;
    }

    private static Column column(DecisionTable table, Input input, int place) {
        List<@Nullable Object> answers = new ArrayList<>();
        List<String> cells =
                table.getRules().stream().map(rule -> cell(rule, place)).toList();
        if ("boolean".equals(input.getInputExpression().getTypeRef())) {
            answers.addAll(List.of(true, false));
        } else if (cells.stream().anyMatch(cell -> cell.startsWith(CONTAINS))) {
            Set<String> named = texts(cells);
            answers.add(List.of());
            named.forEach(text -> answers.add(List.of(text)));
            answers.add(List.copyOf(named));
            answers.add(List.of(SOMETHING_ELSE));
        } else {
            answers.addAll(
                    input.getInputValues() == null
                            ? texts(cells)
                            : texts(List.of(input.getInputValues().getText().getTextContent())));
            answers.add(SOMETHING_ELSE);
        }
        answers.add(null);
        return new Column(input.getInputExpression().getText().getTextContent(), answers);
    }

    private static Line line(Rule rule, List<Column> columns, List<Output> outputs) {
        Map<String, String> written = new LinkedHashMap<>();
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        for (int output = 0; output < outputs.size(); output++) {
            written.put(
                    outputs.get(output).getName(),
                    entries.get(output).getText().getTextContent().replace("\"", ""));
        }
        return new Line(
                rule.getId(),
                IntStream.range(0, columns.size())
                        .mapToObj(input -> allowed(cell(rule, input), columns.get(input)))
                        .toList(),
                written);
    }

    private static int allowed(String cell, Column column) {
        int bits = 0;
        for (int answer = 0; answer < column.answers().size(); answer++) {
            bits |= allows(cell, column.answers().get(answer)) ? 1 << answer : 0;
        }
        return bits;
    }

    private static boolean allows(String cell, @Nullable Object answer) {
        if (cell.isEmpty()) {
            return true;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return answer instanceof Boolean && cell.equals(answer.toString());
        }
        Set<String> named = texts(List.of(cell));
        if (cell.startsWith(CONTAINS)) {
            return answer instanceof List<?> list && list.containsAll(named);
        }
        if (cell.startsWith("not(")) {
            return answer == null || !named.contains(answer);
        }
        if (!TEXT.matcher(cell).replaceAll("").replace(",", "").isBlank()) {
            throw new IllegalArgumentException("This cell is not understood here: " + cell);
        }
        return answer != null && named.contains(answer);
    }

    private static String cell(Rule rule, int input) {
        InputEntry entry = List.copyOf(rule.getInputEntries()).get(input);
        return entry.getText().getTextContent().strip();
    }

    private static Set<String> texts(List<String> cells) {
        Set<String> texts = new LinkedHashSet<>();
        cells.forEach(cell -> TEXT.matcher(cell)
                .results()
                .map((MatchResult text) -> text.group(1))
                .forEach(texts::add));
        return texts;
    }
}
