package se.saferreturn.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.referral.PossibleMatch.Ground;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.RunningCases;

/**
 * Two cases turn out to be of one person while both may go on. The system cannot join them; those who work with either are
 * told, and agree in which one the work goes on.
 */
public final class OnePerson {

    private static final String MESSAGE = "TwoCasesOfPerson";

    private final CaseRegister register;
    private final CaseFile caseFile;
    private final DuplicateSearch duplicates;
    private final ProtectedIdentity protectedIdentity;
    private final ComparedCases comparedCases;
    private final RunningCases cases;
    private final Clock clock;

    public OnePerson(
            CaseRegister register,
            CaseFile caseFile,
            DuplicateSearch duplicates,
            ProtectedIdentity protectedIdentity,
            ComparedCases comparedCases,
            RunningCases cases,
            Clock clock) {
        this.register = register;
        this.caseFile = caseFile;
        this.duplicates = duplicates;
        this.protectedIdentity = protectedIdentity;
        this.comparedCases = comparedCases;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Tells both cases. If one of them is protected, the other one is from now on, too.
     *
     * @param comparison which one, counted from 1 in its case
     * @return whether the number that was given is that of a case that was shown or agrees in a strong trait; otherwise
     *     nothing has been changed
     */
    public boolean tellBoth(CaseNumber compared, int comparison) {
        Answers answers = caseFile.current(compared, LearntMatches.scope(comparison));
        Optional<RegisteredCase> other = answers.text(ReferralFields.OTHER_CASE_NUMBER)
                .flatMap(CaseNumber::read)
                .filter(number -> ExistingCase.isShown(number, answers) || isStrongMatch(compared, number, answers))
                .filter(caseFile::exists)
                .flatMap(register::find);
        other.ifPresent(found -> {
            RegisteredCase own = register.find(compared).orElseThrow();
            // it is known now, and no ground makes it more so
            comparedCases.add(compared, found.caseNumber(), Ground.IDENTITY_NUMBER);
            boolean ownIsProtected = protectedIdentity.of(compared);
            boolean otherIsProtected = protectedIdentity.of(found.caseNumber());
            tell(own, found, otherIsProtected);
            tell(found, own, ownIsProtected);
        });
        return other.isPresent();
    }

    private void tell(RegisteredCase told, RegisteredCase other, boolean otherIsProtected) {
        CaseNumber number = told.caseNumber();
        Map<String, Object> entry = new HashMap<>();
        entry.put(ReferralFields.OTHER_CASE_OF_PERSON, withEarlier(number, inWords(other, otherIsProtected)));
        if (otherIsProtected) {
            entry.putAll(ProtectedIdentity.asked());
        }
        // in a closed case nobody would read it, and a note would keep the file longer
        if (!told.isClosed() || otherIsProtected) {
            caseFile.append(
                    CaseFileEntry.bySystem(number, "one-person", 1, CaseFileEntry.WHOLE_CASE, Answers.of(entry)));
        }
        cases.find(number.value()).ifPresent(instance -> cases.send(instance, MESSAGE));
    }

    private static String inWords(RegisteredCase other, boolean isProtected) {
        if (isProtected) {
            return "Another case, with protected identity, is of the same person. This case is protected from now on, too."
                    + " Ask the programme management who works with the other one.";
        }
        return "Case " + other.caseNumber() + " is of the same person."
                + (other.isClosed() ? " It is closed: read its file, and go on with this one." : "");
    }

    private String withEarlier(CaseNumber number, String note) {
        return Stream.concat(
                        caseFile
                                .current(number, CaseFileEntry.WHOLE_CASE)
                                .text(ReferralFields.OTHER_CASE_OF_PERSON)
                                .stream(),
                        Stream.of(note))
                .flatMap(String::lines)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private boolean isStrongMatch(CaseNumber compared, CaseNumber number, Answers answers) {
        return duplicates.matches(compared, answers, LocalDate.now(clock)).stream()
                .anyMatch(match -> match.caseNumber().equals(number) && match.isStrong());
    }
}
