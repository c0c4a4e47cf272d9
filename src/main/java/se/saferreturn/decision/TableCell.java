package se.saferreturn.decision;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.saferreturn.decision.TableContracts.Kind;

/**
 * One condition of a rule. It says which answers of its own column it allows, in one of a few ways that can be looked
 * through: what can be written in FEEL beyond them could ask for anything, and take for ever.
 */
sealed interface TableCell {

    String WAYS =
            "write texts with commas (\"a\",\"b\"), not(\"a\"), true, false, list contains(?, \"a\"), a number with"
                    + " <, <=, > or >=, or nothing for any";

    boolean allows(@Nullable Object answer);

    /** Whether it could ever hold for answers of this kind. */
    boolean fits(Kind kind);

    /** The texts that it names. */
    default Set<String> named() {
        return Set.of();
    }

    /** Every answer, the one that was not given as well. */
    record Any() implements TableCell {
        @Override
        public boolean allows(@Nullable Object answer) {
            return true;
        }

        @Override
        public boolean fits(Kind kind) {
            return true;
        }
    }

    record Ticked(boolean value) implements TableCell {
        @Override
        public boolean allows(@Nullable Object answer) {
            return answer instanceof Boolean ticked && ticked == value;
        }

        @Override
        public boolean fits(Kind kind) {
            return kind == Kind.YES_NO;
        }
    }

    record OneOf(Set<String> texts) implements TableCell {
        @Override
        public boolean allows(@Nullable Object answer) {
            return answer instanceof String text && texts.contains(text);
        }

        @Override
        public boolean fits(Kind kind) {
            return kind == Kind.TEXT;
        }

        @Override
        public Set<String> named() {
            return texts;
        }
    }

    record NoneOf(Set<String> texts) implements TableCell {
        @Override
        public boolean allows(@Nullable Object answer) {
            return !(answer instanceof String text && texts.contains(text));
        }

        @Override
        public boolean fits(Kind kind) {
            return kind == Kind.TEXT;
        }

        @Override
        public Set<String> named() {
            return texts;
        }
    }

    record Holds(String text) implements TableCell {
        @Override
        public boolean allows(@Nullable Object answer) {
            return answer instanceof List<?> list && list.contains(text);
        }

        @Override
        public boolean fits(Kind kind) {
            return kind == Kind.LIST;
        }

        @Override
        public Set<String> named() {
            return Set.of(text);
        }
    }

    record Compares(String sign, BigDecimal bound) implements TableCell {
        @Override
        public boolean allows(@Nullable Object answer) {
            if (!(answer instanceof BigDecimal number)) {
                return false;
            }
            int order = number.compareTo(bound);
            return switch (sign) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order == 0;
            };
        }

        @Override
        public boolean fits(Kind kind) {
            return kind == Kind.NUMBER;
        }
    }

    /**
     * Reads a condition.
     *
     * @return empty if it is written in another way
     */
    static Optional<TableCell> read(String text) {
        String cell = text.strip();
        if (cell.isEmpty() || cell.equals("-")) {
            return Optional.of(new Any());
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Optional.of(new Ticked(cell.equals("true")));
        }
        if (Writing.TEXTS.matcher(cell).matches()) {
            return Optional.of(new OneOf(Writing.texts(cell)));
        }
        Matcher not = Writing.NOT.matcher(cell);
        if (not.matches()) {
            return Optional.of(new NoneOf(Writing.texts(not.group(1))));
        }
        Matcher holds = Writing.HOLDS.matcher(cell);
        if (holds.matches()) {
            return Optional.of(new Holds(holds.group(1)));
        }
        Matcher number = Writing.NUMBER.matcher(cell);
        return number.matches()
                ? Optional.of(
                        new Compares(number.group(1) == null ? "" : number.group(1), new BigDecimal(number.group(2))))
                : Optional.empty();
    }

    /** How conditions are written. */
    final class Writing {

        private static final String TEXT = "\"[^\"\\\\]*\"";
        private static final Pattern ONE_TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
        private static final Pattern TEXTS = Pattern.compile(TEXT + "(\\s*,\\s*" + TEXT + ")*");
        private static final Pattern NOT = Pattern.compile("not\\(\\s*(" + TEXT + "(\\s*,\\s*" + TEXT + ")*)\\s*\\)");
        private static final Pattern HOLDS = Pattern.compile("list contains\\(\\s*\\?\\s*,\\s*\"([^\"\\\\]*)\"\\s*\\)");
        private static final Pattern NUMBER = Pattern.compile("(<=?|>=?)?\\s*(-?\\d{1,9}(?:\\.\\d{1,4})?)");

        private Writing() {}

        static Set<String> texts(String cell) {
            return ONE_TEXT.matcher(cell)
                    .results()
                    .map(text -> text.group(1))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        static Set<BigDecimal> around(List<TableCell> cells) {
            TreeSet<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ZERO));
            cells.forEach(cell -> {
                if (cell instanceof Compares compares) {
                    numbers.add(compares.bound());
                    numbers.add(compares.bound().subtract(BigDecimal.ONE));
                    numbers.add(compares.bound().add(BigDecimal.ONE));
                }
            });
            return numbers;
        }
    }
}
