package se.saferreturn.retention;

/** A file could not be erased; nothing was changed. The message names the part that refused, and no person. */
public final class ErasureFailedException extends RuntimeException {

    private final String part;

    ErasureFailedException(String part, String message) {
        super(message);
        this.part = part;
    }

    /** What refused, by the name of its program part. */
    public String part() {
        return part;
    }
}
