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

    /**
     * Records that something was looked at, as {@link #record}. What a page asks for in several requests, to show it once,
     * is one look and one row; looking again later is another.
     */
    void recordLook(Access access);

    /**
     * Records what somebody tries to do, as a refusal: it is kept only when the transaction is undone, for whatever reason,
     * and nothing of it remains when it succeeds. A refusal that was recorded for the same case says it already.
     */
    void recordIfUndone(Access attempt);

    /** Everything that was done with a case, from the first to the last. */
    List<LoggedAccess> of(CaseNumber caseNumber);
}
