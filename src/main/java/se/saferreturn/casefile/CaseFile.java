package se.saferreturn.casefile;

import java.util.List;
import java.util.Set;

/**
 * Keeps what is said in the forms of a case. Every call takes part in the transaction of its caller, so an entry and the
 * step of the process that it belongs to are kept or lost together.
 */
public interface CaseFile {

    /** Gives the next number of the series in this year and makes the key for its file. */
    CaseNumber open(CaseSeries series);

    /** Whether the file can be read and added to: it was opened, and it has not been erased. */
    boolean exists(CaseNumber caseNumber);

    /**
     * Waits until nobody else is adding to the case, and then keeps others from it until this transaction ends. Adding an
     * entry does so, too; only what is read before an entry and decides about it needs it.
     */
    void holdUntilDone(CaseNumber caseNumber);

    /**
     * Adds an entry; nothing that was entered before is changed.
     *
     * @throws CaseFileClosedException the case has no key: it was never opened, or it was erased
     */
    void append(CaseFileEntry entry);

    /**
     * Adds a correction of an entry, which stands beside it from now on; what was entered before is not changed. Whoever
     * reads the entry's answers reads the corrected ones.
     *
     * @throws CaseFileClosedException the case has no key: it was never opened, or it was erased
     * @throws IllegalArgumentException the case has no such entry
     */
    void correct(NewCorrection correction);

    /**
     * The answers as they stand now: those of the case as a whole, changed by those of the given scope.
     *
     * @param scope {@link CaseFileEntry#WHOLE_CASE} or a part of the case
     * @throws CaseFileClosedException the case has no key: it was never opened, or it was erased
     */
    Answers current(CaseNumber caseNumber, String scope);

    /**
     * The entries of some forms, from the first to the last, of the case as a whole and of its parts.
     *
     * @param forms ids of forms, or of decisions
     * @throws CaseFileClosedException the case has no key: it was never opened, or it was erased
     */
    List<PastEntry> history(CaseNumber caseNumber, Set<String> forms);

    /**
     * All entries, from the first to the last.
     *
     * @throws CaseFileClosedException the case has no key: it was never opened, or it was erased
     */
    List<PastEntry> history(CaseNumber caseNumber);

    /**
     * Whether a form has been submitted for this step.
     *
     * @param step id of a task, or of a process instance for its start form, or the case number for a case that was
     *     opened with the answers of another file
     */
    boolean hasEntryFor(String step);

    /**
     * Who has submitted these forms in this case.
     *
     * @param forms ids of the forms
     * @param scope part of the case; what they submitted for the case as a whole counts as well
     */
    Set<String> authors(CaseNumber caseNumber, Set<String> forms, String scope);
}
