package se.saferreturn.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.contact.SafeContactFields;
import se.saferreturn.decision.TableColumns;
import se.saferreturn.person.PersonFields;
import se.saferreturn.protection.ProtectedIdentity;
import se.saferreturn.register.CaseRegister;

/** Hands a new referral over to the case that its person has already. */
public class ExistingCase {

    /**
     * What the form {@code joined-referral} shows of a referral; the rest stays in the file of the referral's own number.
     */
    private static final Set<String> HANDED_OVER = Set.of(
            ReferralFields.REFERRER_TYPE,
            ReferralFields.REFERRER_OTHER,
            ReferralFields.REFERRER_AUTHORITY,
            ReferralFields.REFERRER_NAME,
            ReferralFields.REFERRER_PHONE,
            ReferralFields.REFERRER_EMAIL,
            TableColumns.IMMEDIATE_DANGER,
            TableColumns.NEEDS_ACUTE_CARE,
            TableColumns.SAFE_TONIGHT,
            TableColumns.ACT_BEFORE,
            ReferralFields.URGENCY_NOTE,
            TableColumns.SAFE_PLACE_KIND,
            ReferralFields.WHAT_HAPPENED,
            PersonFields.PERSON_NAME,
            PersonFields.OTHER_NAMES,
            PersonFields.BIRTH_DATE,
            PersonFields.BIRTH_DATE_CERTAINTY,
            ReferralFields.WISHES_TO_RETURN,
            SafeContactFields.CHANNELS,
            SafeContactFields.DETAILS,
            SafeContactFields.TIMES,
            SafeContactFields.MAY_SAY,
            SafeContactFields.NEVER_BY);

    private final CaseRegister register;
    private final CaseFile caseFile;
    private final DuplicateSearch duplicates;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    public ExistingCase(
            CaseRegister register,
            CaseFile caseFile,
            DuplicateSearch duplicates,
            ProtectedIdentity protectedIdentity,
            Clock clock) {
        this.register = register;
        this.caseFile = caseFile;
        this.duplicates = duplicates;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
    }

    /**
     * Adds the answers of the new case to the file of the one that the comparison chose.
     *
     * @return the case in which the work goes on; empty when neither a possible match was chosen nor a case that agrees with
     *     the referral in a strong trait, or one whose case is closed, and then nothing has been changed
     */
    public Optional<CaseNumber> join(CaseNumber newCase) {
        Answers answers = caseFile.current(newCase, CaseFileEntry.WHOLE_CASE);
        Optional<CaseNumber> chosen = answers.text(ReferralFields.JOIN_CASE_NUMBER)
                .flatMap(CaseNumber::read)
                .filter(number -> isShown(number, answers) || isStrongMatch(newCase, number, answers))
                .filter(number -> {
                    // another referral may be joining it at this moment, or its coordinator closing it
                    caseFile.holdUntilDone(number);
                    return isOpen(number);
                });
        chosen.ifPresent(existing -> {
            caseFile.append(new CaseFileEntry(
                    existing,
                    "joined-referral",
                    1,
                    CaseFileEntry.WHOLE_CASE,
                    null,
                    CaseFileEntry.SYSTEM,
                    Answers.of(joined(existing, newCase, answers))));
            duplicates.remember(existing, answers, LocalDate.now(clock));
            register.join(newCase, existing);
        });
        return chosen;
    }

    /** Whoever asked for protection in one of the referrals has it in the case; who did not takes it from nobody. */
    private Map<String, Object> joined(CaseNumber existing, CaseNumber newCase, Answers answers) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(PersonFields.JOINED_REFERRALS, withReferral(existing, newCase, answers));
        if (protectedIdentity.of(newCase) || ProtectedIdentity.isAskedFor(answers)) {
            entry.putAll(ProtectedIdentity.asked());
        }
        return entry;
    }

    private List<Object> withReferral(CaseNumber existing, CaseNumber newCase, Answers answers) {
        List<Object> referrals = new ArrayList<>();
        caseFile.current(existing, CaseFileEntry.WHOLE_CASE)
                .get(PersonFields.JOINED_REFERRALS)
                .ifPresent(earlier -> referrals.addAll((List<?>) earlier));
        Map<String, @Nullable Object> referral = new LinkedHashMap<>();
        referral.put(ReferralFields.JOINED_REFERRAL_NUMBER, newCase.value());
        answers.asMap().forEach((key, answer) -> {
            if (HANDED_OVER.contains(key)) {
                referral.put(key, answer);
            }
        });
        referrals.add(referral);
        return referrals;
    }

    /**
     * A case that the comparison did not show can be joined by whoever was told its number by its own staff; a number that
     * was guessed does not fit the person.
     */
    private boolean isStrongMatch(CaseNumber newCase, CaseNumber number, Answers answers) {
        return duplicates.matches(newCase, answers, LocalDate.now(clock)).stream()
                .anyMatch(match -> match.caseNumber().equals(number) && match.isStrong());
    }

    static boolean isShown(CaseNumber number, Answers answers) {
        return answers.get(ReferralFields.POSSIBLE_MATCHES).stream()
                .flatMap(matches -> ((List<?>) matches).stream())
                .anyMatch(match -> number.value().equals(((Map<?, ?>) match).get(ReferralFields.MATCH_CASE_NUMBER)));
    }

    private boolean isOpen(CaseNumber number) {
        return caseFile.exists(number)
                && register.find(number)
                        .filter(existing -> !existing.isClosed())
                        .isPresent();
    }
}
