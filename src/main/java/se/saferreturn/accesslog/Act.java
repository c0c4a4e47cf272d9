package se.saferreturn.accesslog;

/** What somebody did, or tried to do. */
public enum Act {
    READ,
    CHANGED,
    SEARCHED,
    EXPORTED,
    ERASED,
    /** Opened a case outside their circle, with a reason. */
    EMERGENCY,
    /** Was kept out. */
    REFUSED
}
