package se.saferreturn.access;

/**
 * The ways in which something of a case, or of the work, can be reached. Each is a row of the {@link CaseAccess policy};
 * an endpoint that belongs to none does not get through the build.
 */
public enum Door {
    /** A row of the task list: which step of which case waits for whom. Nothing personal. */
    TASK_ROW,
    /** A task's form, with what the case file knows for it, and submitting it. */
    TASK_FORM,
    /** Half-filled forms. */
    DRAFT,
    /** Starting a case with its first form. */
    START_CASE,
    /** Reporting what happened in a case. */
    REPORT_EVENT,
    /** Reporting what changes the course of a case: another destination, or opening it again. */
    CHANGE_COURSE,
    /** Moving a case to another region, which then opens it. */
    TRANSFER_CASE,
    /** Asking for a person's data. */
    START_DATA_REQUEST,
    /** Looking for a case by its number, or by what is known of a person. */
    CASE_SEARCH,
    /** Step, region, country and course of a case. Nothing personal. */
    CASE_OVERVIEW,
    /** The answers in the case file. */
    CASE_FILE,
    /** Putting earlier answers in the case file right. */
    CORRECT_ANSWER,
    /** The past risk assessments. */
    RISK_ASSESSMENTS,
    /** Reading documents of a case. */
    READ_DOCUMENTS,
    /** Adding documents to a case. */
    ADD_DOCUMENT,
    /** Naming the staff of a case with protected identity. */
    NAME_STAFF,
    /** Opening a case outside one's circle, with a reason. */
    EMERGENCY_ACCESS,
    /** Everything about a person, for the person. */
    DATA_EXPORT,
    /** What is kept how long, what is to be decided, what was erased. */
    RETENTION,
    /** Who read what. */
    ACCESS_LOG,
    /** Processes, their jobs, facts and history. Nothing personal. */
    PROCESSES,
    /** Diagrams and decision tables. */
    MODELS,
    /** Deploying models. */
    DEPLOY_MODELS,
    /** Users and groups, where there is no identity provider. */
    USERS,
    /** Counted cases. */
    STATISTICS
}
