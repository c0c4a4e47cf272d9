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
    REFUSED,
    /** Looked into this log, or wrote down what was found in it. */
    REVIEWED,
    /** Nobody's act: the end of the log was not as it had been written, and the log goes on from here. */
    BROKEN,
    /** Nobody's act: rights or lists were others than the programme gives, and were put back. */
    PUT_BACK
}
