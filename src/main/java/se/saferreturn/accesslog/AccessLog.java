package se.saferreturn.accesslog;

import java.util.List;
import se.saferreturn.casefile.CaseNumber;

/** The log of who did what with which case. Nothing in it is ever changed or removed. */
public interface AccessLog {

    /**
     * Records an access. In a transaction it is kept or lost with it; without one it is kept at once. Whoever lets
     * somebody read records it before anything is handed out.
     */
    void record(Access access);

    /** Everything that was done with a case, from the first to the last. */
    List<LoggedAccess> of(CaseNumber caseNumber);
}
