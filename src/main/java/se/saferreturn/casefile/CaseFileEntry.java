package se.saferreturn.casefile;

import org.jspecify.annotations.Nullable;

/**
 * One submitted form, or one record that the system makes itself, such as the result of a decision table.
 *
 * @param form id of the form, or of the decision
 * @param formVersion version of its deployed definition
 * @param scope part of the case that the answers belong to, such as {@code leg-1-2}; empty for the case as a whole
 * @param submittedFor id of the task, or of the process instance for a start form, whose form it is; absent for the
 *     system's own records
 * @param author user who submitted it
 */
public record CaseFileEntry(
        CaseNumber caseNumber,
        String form,
        int formVersion,
        String scope,
        @Nullable String submittedFor,
        String author,
        Answers answers) {

    /** Scope of what belongs to the case as a whole. */
    public static final String WHOLE_CASE = "";

    /** Author of what no person entered. */
    public static final String SYSTEM = "system";

    /** A record that the system makes itself. */
    public static CaseFileEntry bySystem(
            CaseNumber caseNumber, String record, int version, String scope, Answers answers) {
        return new CaseFileEntry(caseNumber, record, version, scope, null, SYSTEM, answers);
    }
}
