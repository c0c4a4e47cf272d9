package se.saferreturn.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.Groups;
import se.saferreturn.staff.Person;

/**
 * Keeps a referral from being a way to ask whether somebody has a case. Whoever compares is shown the cases whose files
 * their region may read; of other cases only that there is one, and of protected ones not even that. Their own staff find a
 * note in the file, and the access log says who was looked for in it.
 */
public final class FoundCases {

    /** What a row says that stands for all cases of other regions. */
    static final String ELSEWHERE =
            "A case of another region may be of the same person. Ask the programme management who to call.";

    /** What a row says that stands for a protected case, to named staff of another protected one. */
    private static final String PROTECTED =
            "A protected case may be of the same person. Ask the programme management who works with it.";

    private static final String SUBJECT = "possible duplicate";

    private static final Groups GROUPS = new Groups();

    private final CaseStandings standings;
    private final ProtectedCases protectedCases;
    private final CaseFile caseFile;
    private final AccessLog log;
    private final CurrentPerson currentPerson;

    public FoundCases(
            CaseStandings standings,
            ProtectedCases protectedCases,
            CaseFile caseFile,
            AccessLog log,
            CurrentPerson currentPerson) {
        this.standings = standings;
        this.protectedCases = protectedCases;
        this.caseFile = caseFile;
        this.log = log;
        this.currentPerson = currentPerson;
    }

    /** A case that was found, and why. */
    record Found(PossibleMatch match, RegisteredCase registered) {

        CaseNumber number() {
            return match.caseNumber();
        }
    }

    /**
     * Rows for the person who compares the cases; nothing from another case's file is in them.
     *
     * @param region whose coordinators compare
     */
    List<Map<String, String>> shown(CaseNumber newCase, List<Found> found, String region) {
        // nobody in particular: what any coordinator of the region may read
        Person comparing = new Person("", Set.of(GROUPS.coordinators(region)));
        List<Map<String, String>> rows = new ArrayList<>();
        List<Found> closedToThem = new ArrayList<>();
        for (Found one : found) {
            if (mayRead(comparing, one.number())) {
                rows.add(row(one));
            } else {
                closedToThem.add(one);
            }
        }
        found.forEach(one -> recordSearch(one.number()));
        // always in the same order, so that two referrals do not wait for each other
        closedToThem.stream()
                .sorted(Comparator.comparing(one -> one.number().value()))
                .forEach(one -> tellItsStaff(newCase, one));
        if (closedToThem.stream().anyMatch(one -> !protectedCases.isProtected(one.number()))) {
            rows.add(Map.of(ReferralFields.MATCH_GROUNDS, ELSEWHERE));
        }
        return rows;
    }

    /** Whether those who compare are told anything of this case: its number, or that there is one. */
    boolean isToldOf(@Nullable String region, CaseNumber number) {
        return !protectedCases.isProtected(number)
                || mayRead(new Person("", Set.of(GROUPS.coordinators(String.valueOf(region)))), number);
    }

    /**
     * The row for the staff of a case that was found, where those of the other one may not know of it.
     *
     * @param region where the other case is handled
     */
    Map<String, String> shownThere(CaseNumber other, @Nullable String region, Found found) {
        recordSearch(found.number());
        Map<String, String> row = new LinkedHashMap<>();
        if (protectedCases.isProtected(other)) {
            row.put(ReferralFields.MATCH_GROUNDS, PROTECTED);
            return row;
        }
        row.put(ReferralFields.MATCH_CASE_NUMBER, other.value());
        if (region != null) {
            row.put(ReferralFields.MATCH_REGION, region);
        }
        row.put(ReferralFields.MATCH_GROUNDS, found.match().inWords());
        return row;
    }

    private boolean mayRead(Person person, CaseNumber number) {
        return standings
                .find(number)
                .flatMap(standing -> AccessPolicy.find(person, Door.CASE_FILE, standing, false))
                .isPresent();
    }

    private static Map<String, String> row(Found found) {
        RegisteredCase other = found.registered();
        Map<String, String> row = new LinkedHashMap<>();
        row.put(ReferralFields.MATCH_CASE_NUMBER, found.number().value());
        if (other.region() != null) {
            row.put(ReferralFields.MATCH_REGION, other.region());
        }
        row.put(ReferralFields.MATCH_GROUNDS, found.match().inWords() + (other.isClosed() ? " (closed case)" : ""));
        return row;
    }

    private void recordSearch(CaseNumber number) {
        String person = currentPerson.find().map(Person::id).orElse(CaseFileEntry.SYSTEM);
        log.record(new Access(person, Act.SEARCHED, number, SUBJECT, Basis.NONE));
    }

    /** In a closed case nobody would read it, and a note would keep the file longer. */
    private void tellItsStaff(CaseNumber newCase, Found found) {
        boolean newIsProtected = protectedCases.isProtected(newCase);
        if (found.registered().isClosed() || (newIsProtected && !protectedCases.isProtected(found.number()))) {
            return;
        }
        String words = newIsProtected
                ? "Another case may be of the same person. Ask the programme management who works with it."
                : "Case " + newCase + " may be of the same person. Call the coordinators who compare it.";
        caseFile.append(new CaseFileEntry(
                found.number(),
                "possible-duplicate",
                1,
                CaseFileEntry.WHOLE_CASE,
                null,
                CaseFileEntry.SYSTEM,
                Answers.of(Map.of("anotherReferral", words))));
    }
}
