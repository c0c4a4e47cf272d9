package se.saferreturn.accesslog;

/** By what right somebody reached a case. */
public enum Basis {
    /** They have claimed a task in the case. */
    HOLDS_TASK,
    /** A task in the case waits for their group. */
    CANDIDATE,
    /** Their region owns the case. */
    REGION,
    /** Their office in IOM works with the case, and the person consents to it. */
    IOM,
    /** They are named for a case with protected identity. */
    NAMED,
    /** They opened it in an emergency, with a reason. */
    EMERGENCY,
    /** Their office needs no case of their own: supervisors, log reviewers, records officers. */
    OFFICE,
    /** They have no right to it. */
    NONE
}
