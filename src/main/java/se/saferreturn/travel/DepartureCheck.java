package se.saferreturn.travel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.decision.RequiredMeasure;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.preparation.ChildSafeguards;
import se.saferreturn.routing.FactNames;

/**
 * Whether everything that the risk assessment requires is in place, so that the person may leave.
 *
 * @param missingMeasures codes of the required measures that nobody has confirmed; {@value FactNames#CHILD_SAFEGUARDS} stands
 *     for the safeguards of a child, and what is undecided stands behind them
 */
public record DepartureCheck(Result result, List<String> missingMeasures) {

    /** What is missing first. */
    public enum Result {
        READY("ready"),
        /** The journey is held until the safeguards of the child are in place. */
        CHILD_NOT_SAFE("childNotSafe"),
        RECEPTION_MISSING("receptionMissing"),
        MEASURES_MISSING("measuresMissing");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        /** The code in models. */
        public String code() {
            return code;
        }
    }

    /** Who travels: the facts of the case that the check needs. */
    public record Traveller(
            @Nullable String escort,
            boolean minor,
            @Nullable String childSafeguards) {

        /** A child may also travel along with somebody who is of age. */
        boolean childWithoutSafeguards() {
            return minor
                    ? !IN_PLACE.equals(childSafeguards)
                    : childSafeguards != null && !SAFE.contains(childSafeguards);
        }
    }

    /** The entries that {@link #of} needs beside the answers as they stand. */
    public static final Set<String> HISTORY = Set.of("risk-level", "required-measures");

    /** The police that a risk may require, each by the consent that a contact needs. */
    private static final Map<String, String> POLICE = Map.of(
            TravelFields.POLICE_SWEDEN,
            FactNames.CONSENT_POLICE_SWEDEN,
            TravelFields.POLICE_HOME,
            FactNames.CONSENT_POLICE_HOME);

    /** The consents that it looks at, by their facts. */
    public static final Set<String> CONSENTS = Set.copyOf(POLICE.values());

    private static final String IN_PLACE = ChildSafeguards.State.IN_PLACE.code();
    private static final Set<String> SAFE = Set.of(IN_PLACE, ChildSafeguards.State.NOT_NEEDED.code());

    /**
     * Checks a case.
     *
     * @param answers of the case as a whole
     * @param history its entries of {@link #HISTORY}: what was confirmed before the last assessment counts no longer
     * @param undecided codes of what somebody has to decide before anybody leaves
     */
    public static DepartureCheck of(
            Answers answers, List<PastEntry> history, Traveller traveller, List<String> undecided) {
        List<String> secured = securedSinceTheLastAssessment(answers, history);
        List<String> missing = new ArrayList<>(texts(answers, TableColumns.RISK_MEASURES)
                .filter(measure -> !isConfirmed(measure, answers, secured, traveller))
                .distinct()
                .toList());
        if (traveller.childWithoutSafeguards()) {
            missing.add(FactNames.CHILD_SAFEGUARDS);
            return new DepartureCheck(Result.CHILD_NOT_SAFE, List.copyOf(missing));
        }
        missing.addAll(undecided);
        boolean received = saysYes(answers, TravelFields.RECEPTION_CONFIRMED);
        if (!received || missing.contains(RequiredMeasure.SHELTER_ON_ARRIVAL.code())) {
            return new DepartureCheck(Result.RECEPTION_MISSING, List.copyOf(missing));
        }
        return new DepartureCheck(missing.isEmpty() ? Result.READY : Result.MEASURES_MISSING, List.copyOf(missing));
    }

    private static boolean isConfirmed(String measure, Answers answers, List<String> secured, Traveller traveller) {
        Optional<RequiredMeasure> known = RequiredMeasure.ofCode(measure);
        if (known.isEmpty()) {
            return secured.contains(measure);
        }
        return switch (known.get()) {
            // only the mission knows whether there is a bed
            case SHELTER_ON_ARRIVAL -> saysYes(answers, TravelFields.SHELTER_CONFIRMED);
            case ESCORT -> traveller.escort() != null && !traveller.escort().equals("none");
            case MEDICAL_ESCORT -> "medical".equals(traveller.escort());
        };
    }

    private static List<String> securedSinceTheLastAssessment(Answers current, List<PastEntry> history) {
        List<String> secured = List.of();
        for (PastEntry entry : history) {
            secured = entry.form().equals("risk-level")
                    ? List.of()
                    : Stream.concat(
                                    texts(entry.answers(), TravelFields.MEASURES_SECURED),
                                    POLICE.entrySet().stream()
                                            .filter(police -> isMet(police.getKey(), police.getValue(), entry, current))
                                            .map(Map.Entry::getKey))
                            .toList();
        }
        return secured;
    }

    /** The police are contacted with the person's consent, which holds until now, or there is a reason why they are not. */
    private static boolean isMet(String police, String consent, PastEntry entry, Answers current) {
        return switch (entry.answers().text(police + "Met").orElse("")) {
            case TravelFields.CONTACTED ->
                current.get(consent).filter(Boolean.TRUE::equals).isPresent();
            case TravelFields.NOT_CONTACTED ->
                entry.answers()
                        .text(police + "Reason")
                        .filter(reason -> !reason.isBlank())
                        .isPresent();
            default -> false;
        };
    }

    private static Stream<String> texts(Answers answers, String key) {
        return answers.get(key).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(String::valueOf);
    }

    private static boolean saysYes(Answers answers, String key) {
        return answers.text(key).filter("yes"::equals).isPresent();
    }
}
