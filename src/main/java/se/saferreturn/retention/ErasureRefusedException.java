package se.saferreturn.retention;

/** A file cannot be erased as things stand; the message says what to do, in the user's words. */
public final class ErasureRefusedException extends RuntimeException {

    private final String reason;

    ErasureRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The message, which is always there. */
    public String reason() {
        return reason;
    }
}
