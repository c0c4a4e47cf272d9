package se.saferreturn.retention;

/** A file cannot be erased as things stand; the message says what to do, in the user's words. */
public final class ErasureRefusedException extends RuntimeException {

    ErasureRefusedException(String message) {
        super(message);
    }
}
