package se.saferreturn.access;

import java.util.Optional;
import se.saferreturn.casefile.CaseNumber;

/** Finds out how cases stand. */
public interface CaseStandings {

    /** How the case stands now; empty when there is no such case, or when it was erased. */
    Optional<CaseStanding> find(CaseNumber caseNumber);

    /** As {@link #find}, but without asking whether there is a file, and without its tasks. */
    CaseStanding withoutTasks(CaseNumber caseNumber);
}
