package se.saferreturn.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.RunningCases;

/**
 * Tells somebody when what is learnt of a person in the course of a case fits another case. Those who work with the case
 * where it was learnt are told, as far as a referral would tell them. Where they may not know of the other case, or work with
 * theirs no more, those of the other case are. Nobody is told twice of
 * the same pair on the same ground; a stronger one is worth another look.
 */
public final class LearntMatches {

    /** Entry in the file of the case whose coordinators compare; each in a part of its own. */
    static final String FOUND = "learnt-match";

    private static final String MESSAGE = "LearntMatch";

    private final CaseRegister register;
    private final CaseFile caseFile;
    private final DuplicateSearch duplicates;
    private final FoundCases foundCases;
    private final ProtectedCases protectedCases;
    private final ComparedCases compared;
    private final RunningCases cases;
    private final Clock clock;

    public LearntMatches(
            CaseRegister register,
            CaseFile caseFile,
            DuplicateSearch duplicates,
            FoundCases foundCases,
            ProtectedCases protectedCases,
            ComparedCases compared,
            RunningCases cases,
            Clock clock) {
        this.register = register;
        this.caseFile = caseFile;
        this.duplicates = duplicates;
        this.foundCases = foundCases;
        this.protectedCases = protectedCases;
        this.compared = compared;
        this.cases = cases;
        this.clock = clock;
    }

    /** The part of the file that a comparison belongs to, as the model says it. */
    public static String scope(int number) {
        return FOUND + "-" + number;
    }

    /**
     * Compares a case with all others. In a transaction of the engine.
     *
     * @param learnt the case in which something was learnt; nothing happens while it is being registered
     * @param answers what is known of its person now
     */
    public void tell(CaseNumber learnt, Answers answers) {
        RegisteredCase own = register.find(learnt).orElse(null);
        if (own == null || own.outcome() == Outcome.JOINED) {
            return;
        }
        List<FoundCases.Found> here = new ArrayList<>();
        List<FoundCases.Found> there = new ArrayList<>();
        String instance = waiting(learnt);
        for (FoundCases.Found found : found(learnt, answers)) {
            if (instance != null && foundCases.isToldOf(own.region(), found.number())) {
                here.add(found);
            } else if (isTold(found, learnt)) {
                there.add(found);
            }
        }
        here.removeIf(found -> !marksAnew(learnt, found));
        there.removeIf(found -> !marksAnew(learnt, found));
        if (instance != null && !here.isEmpty()) {
            ask(learnt, instance, foundCases.shown(learnt, here, String.valueOf(own.region())));
        }
        there.forEach(found -> ask(
                found.number(),
                Objects.requireNonNull(waiting(found.number())),
                List.of(foundCases.shownThere(learnt, own.region(), found))));
    }

    private boolean marksAnew(CaseNumber learnt, FoundCases.Found found) {
        return compared.add(learnt, found.number(), found.match().strongest());
    }

    private List<FoundCases.Found> found(CaseNumber learnt, Answers answers) {
        return duplicates.matches(learnt, answers, LocalDate.now(clock)).stream()
                // an erased case has nothing left to compare
                .filter(match -> caseFile.exists(match.caseNumber()))
                .filter(match -> !compared.contains(learnt, match.caseNumber(), match.strongest()))
                .flatMap(match -> register.find(match.caseNumber()).stream()
                        .filter(other -> other.outcome() != Outcome.JOINED)
                        .map(other -> new FoundCases.Found(match, other)))
                // always in the same order, so that two cases do not wait for each other
                .sorted(Comparator.comparing(found -> found.number().value()))
                .toList();
    }

    /** Of a protected case nobody is told who works with one that is not. */
    private boolean isTold(FoundCases.Found found, CaseNumber learnt) {
        return (!protectedCases.isProtected(learnt) || protectedCases.isProtected(found.number()))
                && waiting(found.number()) != null;
    }

    /** The process of a case that goes on and is not about to end. */
    private @Nullable String waiting(CaseNumber number) {
        return cases.find(number.value())
                .filter(instance -> cases.isAwaited(instance, MESSAGE))
                .orElse(null);
    }

    private void ask(CaseNumber number, String instance, List<Map<String, String>> rows) {
        int comparison = caseFile.history(number, Set.of(FOUND)).size() + 1;
        caseFile.append(CaseFileEntry.bySystem(
                number, FOUND, 1, scope(comparison), Answers.of(Map.of(ReferralFields.POSSIBLE_MATCHES, rows))));
        cases.setFactsIn(instance, Map.of(FactNames.LEARNT_MATCH, comparison));
        cases.send(instance, MESSAGE);
    }
}
