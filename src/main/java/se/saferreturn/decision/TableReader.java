package se.saferreturn.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import se.saferreturn.decision.TableContracts.Asked;
import se.saferreturn.decision.TableContracts.Contract;
import se.saferreturn.decision.TableContracts.Kind;
import se.saferreturn.decision.TableContracts.Read;
import se.saferreturn.modelfile.ModelProblem;
import se.saferreturn.modelfile.ModelXml;

/** Reads a decision table, and says of everything in it that cannot be read what it should be. */
public final class TableReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");
    private static final Set<String> HITS = Set.of("FIRST", "UNIQUE", "COLLECT");

    private final String file;
    private final @Nullable Contract contract;
    private final List<ModelProblem> problems;

    private TableReader(String file, @Nullable Contract contract, List<ModelProblem> problems) {
        this.file = file;
        this.contract = contract;
        this.problems = problems;
    }

    /**
     * Reads the table in a file.
     *
     * @param problems is added to
     * @return empty if something in it cannot be read
     */
    public static Optional<DecisionTable> read(
            String id, Element root, @Nullable Contract contract, List<ModelProblem> problems) {
        int before = problems.size();
        DecisionTable table = new TableReader(id + ".dmn", contract, problems).read(id, root);
        return table != null && problems.size() == before ? Optional.of(table) : Optional.empty();
    }

    private @Nullable DecisionTable read(String id, Element root) {
        List<Element> decisions = ModelXml.children(root, "decision").toList();
        Element table = decisions.stream()
                .flatMap(decision -> ModelXml.children(decision, "decisionTable"))
                .findFirst()
                .orElse(null);
        if (decisions.size() != 1
                || table == null
                || ModelXml.children(decisions.get(0), "informationRequirement")
                        .anyMatch(needed -> ModelXml.children(needed, "requiredDecision")
                                .findAny()
                                .isPresent())) {
            refuse(root, "one file holds one decision table, which asks for answers and not for other decisions.");
            return null;
        }
        String hit = table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy");
        if (!table.getAttribute("aggregation").isEmpty()) {
            refuse(table, "what the rules say is not added up: remove the aggregation.");
        }
        if (!HITS.contains(hit)) {
            refuse(table, "the hit policy is " + hit + ": choose First, Unique or Collect.");
        }
        if (contract != null && !hit.equals(contract.hit())) {
            refuse(
                    table,
                    "the hit policy is " + hit + ", and the application reads " + contract.hit() + ": change it.");
        }
        List<Element> inputs = ModelXml.children(table, "input").toList();
        List<Element> outputs = ModelXml.children(table, "output").toList();
        List<String> names = inputs.stream().map(TableReader::expression).toList();
        lookAtNames(table, inputs, names, outputs);
        List<Element> rules = ModelXml.children(table, "rule").toList();
        if (rules.isEmpty()) {
            refuse(table, "has no rule: a table without rules says nothing.");
        }
        List<List<TableCell>> cells =
                rules.stream().map(rule -> cells(rule, inputs.size())).toList();
        List<Map<String, Object>> said =
                rules.stream().map(rule -> said(rule, outputs)).toList();
        if (cells.stream().anyMatch(rule -> rule.size() != inputs.size())) {
            return null;
        }
        List<DecisionTable.Column> columns = IntStream.range(0, inputs.size())
                .mapToObj(column -> column(
                        inputs.get(column),
                        names.get(column),
                        rules,
                        cells.stream().map(rule -> rule.get(column)).toList()))
                .toList();
        return new DecisionTable(
                id,
                hit,
                columns,
                IntStream.range(0, rules.size())
                        .mapToObj(rule ->
                                new DecisionTable.Rule(id(rules.get(rule), rule), cells.get(rule), said.get(rule)))
                        .toList());
    }

    private void lookAtNames(Element table, List<Element> inputs, List<String> names, List<Element> outputs) {
        for (int input = 0; input < inputs.size(); input++) {
            if (!NAME.matcher(names.get(input)).matches()) {
                refuse(
                        inputs.get(input),
                        "asks for \"" + names.get(input) + "\": a column asks for one answer by its key, and works"
                                + " nothing out.");
            }
        }
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> refuse(table, "has two columns for " + name + ": put them into one."));
        if (contract == null) {
            return;
        }
        contract.inputs().keySet().stream()
                .filter(asked -> !names.contains(asked))
                .forEach(asked -> refuse(
                        table,
                        "does not ask for " + asked + ". It must ask for "
                                + String.join(", ", contract.inputs().keySet()) + "."));
        Set<String> given = new TreeSet<>();
        outputs.forEach(output -> given.add(output.getAttribute("name")));
        contract.outputs().keySet().stream()
                .filter(read -> !given.contains(read))
                .forEach(read -> refuse(
                        table,
                        "does not answer with " + read + ", but with " + String.join(", ", given)
                                + ". The application reads "
                                + String.join(", ", contract.outputs().keySet()) + "."));
    }

    private static String expression(Element input) {
        return ModelXml.children(input, "inputExpression")
                .flatMap(expression -> ModelXml.children(expression, "text"))
                .map(ModelXml::ownText)
                .findFirst()
                .orElse("");
    }

    private List<TableCell> cells(Element rule, int columns) {
        List<Element> entries = ModelXml.children(rule, "inputEntry").toList();
        if (entries.size() != columns) {
            refuse(rule, "has " + entries.size() + " conditions for " + columns + " columns.");
            return List.of();
        }
        List<TableCell> cells = new ArrayList<>();
        for (Element entry : entries) {
            String text = text(entry);
            TableCell cell = TableCell.read(text).orElse(null);
            if (cell == null) {
                refuse(rule, "the condition \"" + text + "\" cannot be read: " + TableCell.WAYS + ".");
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }

    private DecisionTable.Column column(Element input, String name, List<Element> rules, List<TableCell> cells) {
        String type = ModelXml.children(input, "inputExpression")
                .map(expression -> expression.getAttribute("typeRef"))
                .findFirst()
                .orElse("");
        Asked asked = contract == null ? null : contract.inputs().get(name);
        boolean holds = cells.stream().anyMatch(TableCell.Holds.class::isInstance);
        Kind ofType = switch (type) {
            case "string" -> Kind.TEXT;
            case "boolean" -> Kind.YES_NO;
            case "integer", "long", "double", "number" -> Kind.NUMBER;
            case "" -> holds || (asked != null && asked.kind() == Kind.LIST) ? Kind.LIST : Kind.TEXT;
            default -> null;
        };
        Kind kind = asked == null ? ofType : asked.kind();
        if (kind == null || kind != ofType) {
            refuse(
                    input,
                    "the type of " + name + " is \"" + type + "\": choose "
                            + (kind == null ? "string, boolean or integer" : typeOf(kind)) + ".");
            return DecisionTable.column(name, Kind.TEXT, List.of(), List.of());
        }
        List<String> answers = asked == null ? List.of() : asked.answers();
        for (int rule = 0; rule < cells.size(); rule++) {
            TableCell cell = cells.get(rule);
            if (!cell.fits(kind)) {
                refuse(rules.get(rule), "the condition for " + name + " never holds: it is " + typeOf(kind) + ".");
            }
            if (kind == Kind.TEXT && !answers.isEmpty() && !answers.containsAll(cell.named())) {
                Set<String> wrong = new TreeSet<>(cell.named());
                answers.forEach(wrong::remove);
                refuse(
                        rules.get(rule),
                        "\"" + String.join("\", \"", wrong) + "\" is no answer to " + name + ". There are "
                                + String.join(", ", answers) + ".");
            }
        }
        return DecisionTable.column(name, kind, answers, cells);
    }

    private static String typeOf(Kind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case YES_NO -> "boolean";
            case NUMBER -> "integer";
            case LIST -> "a list, which has no type";
        };
    }

    private Map<String, Object> said(Element rule, List<Element> outputs) {
        List<Element> entries = ModelXml.children(rule, "outputEntry").toList();
        if (entries.size() != outputs.size()) {
            refuse(rule, "has " + entries.size() + " answers for " + outputs.size() + " columns.");
            return Map.of();
        }
        Map<String, Object> said = new LinkedHashMap<>();
        for (int output = 0; output < outputs.size(); output++) {
            String name = outputs.get(output).getAttribute("name");
            Read read = contract == null ? null : contract.outputs().get(name);
            String text = text(entries.get(output));
            Object value = literal(text);
            if (value == null) {
                refuse(
                        rule,
                        "the answer \"" + text + "\" for " + name
                                + " cannot be read: write a text in quotation marks, a number, true or false.");
            } else {
                if (read != null) {
                    lookAtAnswer(rule, outputs.get(output), name, read, value);
                }
                said.put(name, value);
            }
        }
        return said;
    }

    private void lookAtAnswer(Element rule, Element output, String name, Read read, Object value) {
        Kind kind = value instanceof String ? Kind.TEXT : value instanceof Boolean ? Kind.YES_NO : Kind.NUMBER;
        String type = output.getAttribute("typeRef");
        boolean typed = switch (read.kind()) {
            case NUMBER -> Set.of("integer", "long", "double", "number").contains(type);
            default -> type.equals(typeOf(read.kind()));
        };
        if (kind != read.kind() || !typed) {
            refuse(rule, "the answer " + name + " has the wrong type: it is " + typeOf(read.kind()) + ".");
        } else if (read.values() != null && !read.values().contains(String.valueOf(value))) {
            refuse(
                    rule,
                    "\"" + value + "\" is no answer that the application understands for " + name + ". There are "
                            + String.join(", ", read.values()) + ".");
        } else if (value instanceof BigDecimal number && !isWithin(number, read)) {
            refuse(
                    rule,
                    "the answer " + name + " is " + number + ": it goes from " + read.min() + " to " + read.max()
                            + ".");
        } else if (value instanceof String text && text.isBlank()) {
            refuse(rule, "says nothing for " + name + ": people read it.");
        }
    }

    private static boolean isWithin(BigDecimal number, Read read) {
        return (read.min() == null || number.compareTo(BigDecimal.valueOf(read.min())) >= 0)
                && (read.max() == null || number.compareTo(BigDecimal.valueOf(read.max())) <= 0);
    }

    private static @Nullable Object literal(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        Matcher quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return quoted.group(1);
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static String text(Element entry) {
        return ModelXml.children(entry, "text")
                .map(ModelXml::ownText)
                .findFirst()
                .orElse("");
    }

    private static String id(Element rule, int place) {
        return rule.getAttribute("id").isEmpty() ? "rule " + (place + 1) : rule.getAttribute("id");
    }

    private void refuse(Element element, String text) {
        problems.add(new ModelProblem(file, ModelXml.whereIs(element), text));
    }
}
