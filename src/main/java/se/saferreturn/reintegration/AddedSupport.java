package se.saferreturn.reintegration;

import java.util.List;
import java.util.Set;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.routing.FactNames;

/**
 * A measure or a grant that was added after the plan had been made. Its number lies above those of the plan, so that it
 * is the same whether the plan is agreed before or after.
 *
 * @param number from {@link SupportPlan#MOST_PLANNED} + 1 on, measures and grants each for themselves
 * @param answers by the keys that the forms about one measure or grant use
 */
public record AddedSupport(Kind kind, int number, Answers answers) {

    /** What is added; the names in models and case file are in lower case. */
    public enum Kind {
        MEASURE("measure"),
        GRANT("grant");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The fact that holds its number, and the beginning of its scope in the case file. */
        public String code() {
            return code;
        }
    }

    /** Form in which somebody asks for more. */
    public static final String FORM = "added-support";

    /** Record by which the system gives what was asked for its number. */
    public static final String NUMBERED = "added-support-number";

    /** The entries that {@link #next} needs. */
    public static final Set<String> HISTORY = Set.of(FORM, NUMBERED);

    private static final String NOTHING = "none";

    private static final int HIGHEST = SupportPlan.FIRST_MONTH_FROM - 1;

    /**
     * The oldest request that has no number yet.
     *
     * @param history the case's entries of {@link #HISTORY}
     * @throws SupportRefusedException there are no numbers left
     * @throws IllegalStateException every request has its number
     */
    public static AddedSupport next(List<PastEntry> history) {
        List<Answers> asked = of(FORM, history).stream()
                .filter(answers -> answers.text(FactNames.ADDED_SUPPORT)
                        .filter(NOTHING::equals)
                        .isEmpty())
                .toList();
        int numbered = of(NUMBERED, history).size();
        if (numbered >= asked.size()) {
            throw new IllegalStateException("All support that was added has its number already.");
        }
        Answers answers = asked.get(numbered);
        Kind kind = kindOf(answers);
        int number = SupportPlan.MOST_PLANNED
                + (int) asked.subList(0, numbered + 1).stream()
                        .filter(earlier -> kindOf(earlier) == kind)
                        .count();
        if (number > HIGHEST) {
            throw new SupportRefusedException("No more support can be added to this case: "
                    + (HIGHEST - SupportPlan.MOST_PLANNED) + " additions are the most.");
        }
        return new AddedSupport(
                kind, number, kind == Kind.MEASURE ? SupportPlan.ofMeasure(answers) : SupportPlan.ofGrant(answers));
    }

    /** Part of the case file that it has for itself, such as {@code measure-51}. */
    public String scope() {
        return kind.code() + "-" + number;
    }

    private static List<Answers> of(String form, List<PastEntry> history) {
        return history.stream()
                .filter(entry -> entry.form().equals(form))
                .map(PastEntry::answers)
                .toList();
    }

    private static Kind kindOf(Answers answers) {
        return answers.text(FactNames.ADDED_SUPPORT)
                        .filter(Kind.GRANT.code()::equals)
                        .isPresent()
                ? Kind.GRANT
                : Kind.MEASURE;
    }
}
