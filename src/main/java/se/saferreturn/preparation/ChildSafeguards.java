package se.saferreturn.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.person.Dependant;

/**
 * Whether a child has all that it must have before it may travel. It follows from what was written in the form
 * {@value #FORM} and from nothing else, so no other form can bring it about; nobody says "in place".
 *
 * @param missing what is not there, in sentences for whoever fills in the form; empty when all is there
 */
public record ChildSafeguards(State state, List<String> missing) {

    /** How far it is. */
    public enum State {
        /** No child travels. */
        NOT_NEEDED("notNeeded"),
        NOT_IN_PLACE("notInPlace"),
        /** All is there, and no second person has signed it. */
        COMPLETE("complete"),
        IN_PLACE("inPlace");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The code in models. */
        public String code() {
            return code;
        }
    }

    /** The form in which they are written. */
    public static final String FORM = "child-safeguards";

    /** The form in which a second person signs them. */
    public static final String SIGNATURE = "child-safeguards-signature";

    /** The record that what was written before counts no longer. */
    public static final String LAPSED = "child-safeguards-lapsed";

    /** The record of what is missing. */
    public static final String CHECK = "child-safeguards-check";

    /** The entries that {@link #of} needs. */
    public static final Set<String> HISTORY = Set.of(FORM, SIGNATURE, LAPSED);

    /** What is asked of a decision: who decided, when, and which document it is. */
    private static final String BY = "By";

    private static final String ON = "On";
    private static final String DOCUMENT = "Document";

    /** Keys of the answers that hold for one country of return only. */
    public static final Set<String> FOR_ONE_COUNTRY = Set.of(
            PreparationFields.BEST_INTERESTS_HOME,
            PreparationFields.BEST_INTERESTS_HOME + BY,
            PreparationFields.BEST_INTERESTS_HOME + ON,
            PreparationFields.BEST_INTERESTS_HOME + DOCUMENT,
            PreparationFields.CHILD_CARER_NAME,
            PreparationFields.CHILD_CARER_RELATION,
            PreparationFields.CHILD_CARER_FIT,
            PreparationFields.CHILD_CARER_ASSESSED_BY,
            PreparationFields.CHILD_RESPONSIBLE_BY,
            PreparationFields.CHILD_HANDOVER_ON,
            PreparationFields.CHILD_HANDOVER_PLACE);

    private static final String SIGNED = "approved";
    private static final String REFUSED = "refused";
    private static final String FOR_RETURN = "forReturn";
    private static final String AGAINST_RETURN = "againstReturn";

    public ChildSafeguards {
        missing = List.copyOf(missing);
    }

    /**
     * Looks at what a case has.
     *
     * @param history its entries of {@link #HISTORY}, the earliest first
     * @param personIsChild whether the person is one
     * @param dependants who travels along
     * @param decisions titles of the decisions among its documents
     * @param today the day in Sweden
     */
    public static ChildSafeguards of(
            List<PastEntry> history,
            boolean personIsChild,
            List<Dependant> dependants,
            Collection<String> decisions,
            LocalDate today) {
        List<Dependant> children =
                dependants.stream().filter(Dependant::isChild).toList();
        if (!personIsChild && children.isEmpty()) {
            return new ChildSafeguards(State.NOT_NEEDED, List.of());
        }
        PastEntry written = null;
        PastEntry signature = null;
        for (PastEntry entry : history) {
            switch (entry.form()) {
                case FORM -> {
                    written = entry;
                    signature = null;
                }
                case SIGNATURE -> signature = entry;
                default -> {
                    written = null;
                    signature = null;
                }
            }
        }
        if (written == null) {
            return new ChildSafeguards(
                    State.NOT_IN_PLACE, List.of("Nothing is written about the child since the destination was set."));
        }
        Set<String> titles = readable(decisions);
        List<String> missing = new ArrayList<>();
        if (personIsChild) {
            missing.addAll(new Look(written.answers(), titles, today).missing());
        }
        for (Dependant child : children) {
            missingOf(child, written.answers(), titles, today).stream()
                    .map(line -> child.name() + ": " + line)
                    .forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            return new ChildSafeguards(State.NOT_IN_PLACE, missing);
        }
        if (signature != null && says(signature, REFUSED)) {
            return new ChildSafeguards(
                    State.NOT_IN_PLACE,
                    List.of("The second person has not signed: see the reasons, and send the form again."));
        }
        return new ChildSafeguards(isSigned(written, signature) ? State.IN_PLACE : State.COMPLETE, List.of());
    }

    private static List<String> missingOf(Dependant child, Answers written, Set<String> titles, LocalDate today) {
        List<String> missing = new ArrayList<>();
        if (!child.mayLeave()) {
            missing.add("Another person has custody and has not consented, or nobody has said whether there is one.");
        }
        ChildrenAlong.of(child, written)
                .ifPresentOrElse(
                        row -> missing.addAll(new Look(row, titles, today).missing()),
                        () -> missing.add("There is no row for this child among the children who travel along."));
        return missing;
    }

    /** By somebody else, and as it stands now. */
    private static boolean isSigned(PastEntry written, @Nullable PastEntry signature) {
        if (signature == null || !says(signature, SIGNED)) {
            return false;
        }
        Instant signedAt = signature.enteredAt();
        return written.corrections().stream()
                        .noneMatch(correction -> correction.at().isAfter(signedAt))
                && !List.of(written.entry().author(), written.authorAt(signedAt))
                        .contains(signature.entry().author());
    }

    private static boolean says(PastEntry signature, String decision) {
        return signature
                .answers()
                .text(PreparationFields.CHILD_SAFEGUARDS_SIGNED)
                .filter(decision::equals)
                .isPresent();
    }

    private static Set<String> readable(Collection<String> titles) {
        return titles.stream().map(ChildSafeguards::readable).collect(Collectors.toSet());
    }

    /** A title is found again however its letters and blanks were typed. */
    private static String readable(String title) {
        return title.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** One look at the answers about a child. */
    private static final class Look {

        private final Answers answers;
        private final Set<String> decisions;
        private final LocalDate today;
        private final Set<String> found = new HashSet<>();
        private final List<String> missing = new ArrayList<>();

        Look(Answers answers, Set<String> decisions, LocalDate today) {
            this.answers = answers;
            this.decisions = decisions;
            this.today = today;
        }

        List<String> missing() {
            boolean guardian = is(PreparationFields.GUARDIAN_APPOINTED, "yes") && has(PreparationFields.GUARDIAN_NAME);
            require(
                    guardian || has(PreparationFields.CHILD_CUSTODIAN_NAME),
                    "Guardian or custodian: nobody is named who may decide for the child.");
            require(has(PreparationFields.CHILD_OPINION), "The child’s own opinion: it is not written.");
            lookAtDecision("Best interests in Sweden", PreparationFields.BEST_INTERESTS_SWEDEN);
            lookAtDecision("Best interests in the country of return", PreparationFields.BEST_INTERESTS_HOME);
            require(has(PreparationFields.CHILD_CARER_NAME), "Receiving carer: nobody is named.");
            require(
                    is(PreparationFields.CHILD_CARER_FIT, "yes") && has(PreparationFields.CHILD_CARER_ASSESSED_BY),
                    "Receiving carer: nobody has assessed the carer and found them fit.");
            require(
                    has(PreparationFields.CHILD_RESPONSIBLE_BY),
                    "Authority that takes over responsibility: none is named.");
            lookAtDay();
            return missing;
        }

        /** An authority has decided for the return, and its decision is among the documents, one for each country. */
        private void lookAtDecision(String what, String key) {
            if (!is(key, FOR_RETURN)) {
                missing.add(what
                        + (is(key, AGAINST_RETURN)
                                ? ": the authority finds that the return is not best for the child."
                                : ": no authority has decided that the return is best for the child."));
                return;
            }
            require(has(key + BY), what + ": the authority is not named.");
            require(has(key + ON), what + ": the day of the decision is not given.");
            Optional<String> title = text(key + DOCUMENT);
            if (title.isEmpty()) {
                missing.add(what + ": it is not written which document is the decision.");
            } else if (!decisions.contains(readable(title.get()))) {
                missing.add(what + ": among the documents there is no decision with the title ‘" + title.get()
                        + "’. Add it as a decision, or write its title as it stands there.");
            } else {
                require(
                        found.add(readable(title.get())),
                        what + ": the same document is named for both countries; each has a decision of its own.");
            }
        }

        private void lookAtDay() {
            Optional<LocalDate> day = text(PreparationFields.CHILD_HANDOVER_ON).flatMap(Look::day);
            if (day.isEmpty()) {
                missing.add("Day on which responsibility passes on: it is not given.");
            } else {
                require(
                        !day.get().isBefore(today),
                        "Day on which responsibility passes on: it has passed. Agree on another one.");
            }
        }

        private static Optional<LocalDate> day(String written) {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }

        private void require(boolean met, String otherwise) {
            if (!met) {
                missing.add(otherwise);
            }
        }

        private boolean has(String key) {
            return text(key).isPresent();
        }

        private boolean is(String key, String value) {
            return text(key).filter(value::equals).isPresent();
        }

        private Optional<String> text(String key) {
            return answers.text(key).filter(Predicate.not(String::isBlank));
        }
    }

    @Override
    public String toString() {
        return "Safeguards " + state;
    }
}
