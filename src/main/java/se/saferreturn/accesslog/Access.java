package se.saferreturn.accesslog;

import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;

/**
 * Something that a member of staff did with a case, or with several.
 *
 * @param person id of the user
 * @param caseNumber absent when no single case is meant, as in a search
 * @param subject what it was, such as {@code form referral}, {@code case file} or {@code document 3f2c…}; never words
 *     about a person
 * @param reason why, where one is demanded
 */
public record Access(
        String person,
        Act act,
        @Nullable CaseNumber caseNumber,
        String subject,
        Basis basis,
        @Nullable String reason) {

    public Access(String person, Act act, @Nullable CaseNumber caseNumber, String subject, Basis basis) {
        this(person, act, caseNumber, subject, basis, null);
    }
}
