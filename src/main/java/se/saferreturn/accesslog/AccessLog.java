package se.saferreturn.accesslog;

import java.util.List;
import se.saferreturn.casefile.CaseNumber;

/** The log of who did what with which case. Nothing in it is ever changed or removed. */
public interface AccessLog {

    /**
     * Records an access. In a transaction it is kept or lost with it, except for a refusal, which is kept when the
     * transaction is undone because of it, too; without a transaction it is kept at once. Whoever lets somebody read
     * records it before anything is handed out.
     *
     * @throws IllegalStateException the transaction of the caller is read-only, so nothing could be kept
     */
    void record(Access access);

    /** Everything that was done with a case, from the first to the last. */
    List<LoggedAccess> of(CaseNumber caseNumber);
}
