package se.saferreturn.protection;

import java.util.Map;
import java.util.Set;
import se.saferreturn.casefile.CaseNumber;

/** Protects the identity of a case's person, and gives its tasks to named staff. Takes part in the caller's transaction. */
public interface NamedStaff {

    /** Kind of link from a task to the group that it is for, while only the group's named staff are its candidates. */
    String TEAM = "team";

    /**
     * Lets nobody but named staff work with the case from now on. Whoever has claimed a task in it is named. Nothing happens
     * when it is protected already.
     */
    void protect(CaseNumber caseNumber);

    /**
     * Names the staff of a group. Open tasks of the group move to them at once; whoever has claimed one and is not named
     * has it no longer.
     *
     * @param by user who names them
     * @throws IllegalArgumentException the case is not protected, or somebody is not in the group; says which and what to do
     */
    void name(CaseNumber caseNumber, String group, Set<String> users, String by);

    /** Who is named, by group. */
    Map<String, Set<String>> named(CaseNumber caseNumber);
}
