package se.saferreturn.reintegration;

/** Support cannot be planned like this; the message says what to change, in the user's words. */
public final class SupportRefusedException extends RuntimeException {

    SupportRefusedException(String message) {
        super(message);
    }
}
