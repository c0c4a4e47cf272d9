package se.saferreturn.http.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much may be asked at once. Each criterion on a variable and each sorting by one is a join in the database, whose
 * planning takes minutes for a few hundred; a list of ids is read for every row.
 */
final class QuestionBounds {

    static final int MOST_CRITERIA = 10;
    static final int MOST_IN_A_LIST = 1000;

    private static final int MOST_IN_ALL_LISTS = 2000;
    private static final int MOST_VALUES = 10_000;
    private static final int DEEPEST = 30;

    /** Lists of criteria on variables, at every door: variables, processVariables, taskVariables, variableValues, … */
    private static final Pattern CRITERIA = Pattern.compile("(?i).*variables|variableValues");

    private final Counted criteria = new Counted("criteria on variables", MOST_CRITERIA);
    private final Counted sortings = new Counted("sortings", MOST_CRITERIA);
    private final Counted alternatives = new Counted("alternatives (orQueries)", MOST_CRITERIA);
    private final Counted listed = new Counted("values in all lists", MOST_IN_ALL_LISTS);
    private final Counted values = new Counted("values", MOST_VALUES);

    private QuestionBounds() {}

    /** What is too much in a body, in a sentence; empty if nothing is. */
    static Optional<String> tooMuchIn(JsonNode body) {
        try {
            new QuestionBounds().count(body, "", 0);
            return Optional.empty();
        } catch (TooMuch tooMuch) {
            return Optional.of(tooMuch.sentence);
        }
    }

    /** What is too much in the parameters of an address; the REST API takes lists with commas between their members. */
    static Optional<String> tooMuchIn(Map<String, ? extends Iterable<String>> parameters) {
        QuestionBounds bounds = new QuestionBounds();
        try {
            parameters.forEach((name, given) -> given.forEach(list -> {
                int members = list.split(",", -1).length;
                bounds.list(members);
                if (CRITERIA.matcher(name).matches()) {
                    bounds.criteria.add(members);
                }
                if (name.equals("sortBy")) {
                    bounds.sortings.add(members);
                }
            }));
            return Optional.empty();
        } catch (TooMuch tooMuch) {
            return Optional.of(tooMuch.sentence);
        }
    }

    private void count(JsonNode node, String name, int depth) {
        if (depth > DEEPEST) {
            throw new TooMuch("There are lists or objects within each other, more than " + DEEPEST + " deep."
                    + " Please send it flatter.");
        }
        values.add(1);
        if (node.isArray()) {
            list(node.size());
            boolean onVariables = CRITERIA.matcher(name).matches();
            for (JsonNode member : node) {
                if (onVariables || (member.isObject() && member.has("operator"))) {
                    criteria.add(1);
                }
                if (name.equals("sorting")) {
                    sortings.add(1);
                }
                if (name.equals("orQueries")) {
                    alternatives.add(1);
                }
                count(member, "", depth + 1);
            }
        }
        node.properties().forEach(member -> count(member.getValue(), member.getKey(), depth + 1));
    }

    private void list(int members) {
        if (members > MOST_IN_A_LIST) {
            throw new TooMuch("A list has more than " + MOST_IN_A_LIST + " members. Please ask in several parts.");
        }
        listed.add(members);
    }

    private static final class Counted {

        private final String what;
        private final int most;
        private int count;

        Counted(String what, int most) {
            this.what = what;
            this.most = most;
        }

        void add(int more) {
            count += more;
            if (count > most) {
                throw new TooMuch("There are more than " + most + " " + what + ". Please ask for less at once.");
            }
        }
    }

    private static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String sentence;

        TooMuch(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }
    }
}
