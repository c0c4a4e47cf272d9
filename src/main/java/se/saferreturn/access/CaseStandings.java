package se.saferreturn.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import se.saferreturn.casefile.CaseNumber;

/** Finds out how cases stand. */
public interface CaseStandings {

    /** How the case stands now; empty when there is no such case, or when it was erased. */
    Optional<CaseStanding> find(CaseNumber caseNumber);

    /**
     * How each of these cases stands now; those that are not there are left out. It takes as many questions to the database
     * for none as for many, so that nobody learns from the time how many there were.
     */
    Map<CaseNumber, CaseStanding> findAll(Collection<CaseNumber> caseNumbers);

    /** As {@link #find}, but without asking whether there is a file, and without its tasks. */
    CaseStanding withoutTasks(CaseNumber caseNumber);
}
