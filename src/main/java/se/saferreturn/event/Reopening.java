package se.saferreturn.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.person.AgeOfPerson;
import se.saferreturn.register.Outcome;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.FactNames;
import se.saferreturn.urgency.Urgency;

/** A closed case that is carried on in a new one. */
public final class Reopening {

    /** Key in the old file: the number of the case that carries it on. */
    public static final String REOPENED_AS = "reopenedAs";

    /** What is still true of the person; facts of the old case's steps are not carried over, each step sets them anew. */
    private static final Set<String> OF_THE_PERSON =
            Set.of(FactNames.COUNTY, FactNames.DEPARTED_ON, FactNames.ARRIVED_ON);

    /** As the programme does with a referral that names no county. */
    private static final String REGION_WITHOUT_COUNTY = "stockholm";

    private final RegisteredCase closed;
    private final Answers answers;
    private final LocalDate today;

    /**
     * Prepares to open a case again.
     *
     * @param answers what its file says
     * @param today the day in Sweden
     */
    public Reopening(RegisteredCase closed, Answers answers, LocalDate today) {
        this.closed = closed;
        this.answers = answers;
        this.today = today;
    }

    /** Why the case cannot be opened again and what to do instead; empty when it can. */
    public Optional<String> refusal() {
        if (!closed.isClosed()) {
            return Optional.of("Case " + closed.caseNumber()
                    + " is open, so there is nothing to re-open. Choose what has happened.");
        }
        if (closed.outcome() == Outcome.JOINED) {
            return Optional.of("Case " + closed.caseNumber()
                    + " was joined to an earlier case of the same person. Report on that one.");
        }
        return answers.text(REOPENED_AS)
                .map(next ->
                        "Case " + closed.caseNumber() + " has been re-opened as " + next + ". Report on that one.");
    }

    /** What the new file begins with. */
    public Answers carriedOver() {
        return answers.changedBy(Answers.of(
                Map.of(CaseFields.PREVIOUS_CASE_NUMBER, closed.caseNumber().value(), FactNames.MINOR, isMinor())));
    }

    /** Routing facts that the new case starts with. A consent that is not known to be given is not given. */
    public Map<String, @Nullable Object> facts() {
        boolean home = answers.text(FactNames.ARRIVED_ON).isPresent();
        Urgency normal = new Urgency(false, "");
        Map<String, @Nullable Object> facts = new HashMap<>();
        OF_THE_PERSON.forEach(fact -> facts.put(fact, answers.get(fact).orElse(null)));
        facts.put(FactNames.MINOR, isMinor());
        for (ConsentLayer layer : ConsentLayer.values()) {
            facts.put(
                    layer.fact(), Boolean.TRUE.equals(answers.get(layer.fact()).orElse(false)));
        }
        facts.put(FactNames.REGION, closed.region() == null ? REGION_WITHOUT_COUNTY : closed.region());
        facts.put(
                FactNames.COUNTRY_OF_RETURN,
                closed.countryOfReturn() == null
                        ? answers.text(FactNames.COUNTRY_OF_RETURN).orElse(null)
                        : closed.countryOfReturn());
        facts.put(FactNames.URGENT, normal.urgent());
        facts.put(FactNames.PRIORITY, normal.priority());
        facts.put(FactNames.REOPENED, true);
        facts.put(FactNames.HOME_ALREADY, home ? "yes" : "no");
        facts.put(FactNames.TRAVEL_STAGE, home ? "returned" : "preparing");
        return facts;
    }

    /** A child may have turned 18 since the case was closed. */
    private boolean isMinor() {
        AgeOfPerson age = AgeOfPerson.of(answers, today);
        return age.isMinor() && !age.isSurelyAdult();
    }
}
