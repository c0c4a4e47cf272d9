package se.saferreturn.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFields;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;

/** Enters new cases, links them to earlier ones and finds out whether the person may have a case already. */
public class CaseRegistration {

    /** More would not be compared by anybody. */
    private static final int MOST_MATCHES = 20;

    private final CaseRegister register;
    private final CaseFile caseFile;
    private final DuplicateSearch duplicates;
    private final FoundCases foundCases;
    private final ComparedCases compared;
    private final Clock clock;

    public CaseRegistration(
            CaseRegister register,
            CaseFile caseFile,
            DuplicateSearch duplicates,
            FoundCases foundCases,
            ComparedCases compared,
            Clock clock) {
        this.register = register;
        this.caseFile = caseFile;
        this.duplicates = duplicates;
        this.foundCases = foundCases;
        this.compared = compared;
        this.clock = clock;
    }

    /**
     * What the process knows of a new case.
     *
     * @param county code, if the referral names one
     * @param region if it is known already
     * @param countryOfReturn if it is known already
     * @param comparingRegion whose coordinators compare it with the cases that are found
     */
    public record NewCase(
            CaseNumber caseNumber,
            String processInstanceId,
            @Nullable String county,
            @Nullable String region,
            @Nullable String countryOfReturn,
            boolean minor,
            String comparingRegion) {}

    /**
     * Enters a case that is new or opened again.
     *
     * @return how many possible matches its coordinators are shown to compare; none when a case is opened again, where that is known
     */
    public int register(NewCase newCase) {
        CaseNumber caseNumber = newCase.caseNumber();
        register.register(caseNumber, newCase.processInstanceId(), newCase.county(), newCase.minor());
        register.place(caseNumber, newCase.region(), newCase.countryOfReturn());
        Answers answers = caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE);
        LocalDate today = LocalDate.now(clock);
        List<PossibleMatch> all = duplicates.matches(caseNumber, answers, today);
        // also those that are not shown: their staff are told now or, of a protected person, nobody is
        all.forEach(match -> compared.add(caseNumber, match.caseNumber(), match.strongest()));
        List<Map<String, String>> matches = List.of();
        String previous = answers.text(CaseFields.PREVIOUS_CASE_NUMBER).orElse(null);
        if (previous == null) {
            List<FoundCases.Found> found = all.stream()
                    // an erased case has nothing left to compare
                    .filter(match -> caseFile.exists(match.caseNumber()))
                    .flatMap(match -> register.find(match.caseNumber()).stream()
                            .filter(other -> other.outcome() != Outcome.JOINED)
                            .map(other -> new FoundCases.Found(match, other)))
                    .limit(MOST_MATCHES)
                    .toList();
            matches = foundCases.shown(caseNumber, found, newCase.comparingRegion());
        } else {
            register.link(caseNumber, new CaseNumber(previous));
        }
        duplicates.remember(caseNumber, answers, today);
        if (!matches.isEmpty()) {
            caseFile.append(new CaseFileEntry(
                    caseNumber,
                    "duplicate-search",
                    1,
                    CaseFileEntry.WHOLE_CASE,
                    null,
                    CaseFileEntry.SYSTEM,
                    Answers.of(Map.of(ReferralFields.POSSIBLE_MATCHES, matches))));
        }
        return matches.size();
    }
}
