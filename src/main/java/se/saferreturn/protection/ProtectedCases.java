package se.saferreturn.protection;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import se.saferreturn.casefile.CaseNumber;

/**
 * The cases of persons with protected identity, and the staff who are named for each. Protection is never lifted here:
 * it ends with the case file.
 */
public interface ProtectedCases {

    /** Whether the identity of its person is protected. */
    boolean isProtected(CaseNumber caseNumber);

    /** Those of the cases whose person's identity is protected, having asked once. */
    Set<CaseNumber> among(Collection<CaseNumber> caseNumbers);

    /**
     * From now on it is.
     *
     * @return whether it was not before
     */
    boolean protect(CaseNumber caseNumber);

    /** Who is named, by group; groups of which nobody is named are left out. Empty as well for a case without protection. */
    Map<String, Set<String>> named(CaseNumber caseNumber);

    /**
     * Names the staff of a group, instead of those who were named before.
     *
     * @param users none lets the next of the group who claims a task become the first
     * @param by user who names them
     */
    void name(CaseNumber caseNumber, String group, Set<String> users, String by);
}
