package se.saferreturn.keys.store;

/** The key vault does not answer at the moment. What was to be done is not done, and can be tried again. */
class KeyVaultAwayException extends IllegalStateException {

    KeyVaultAwayException(Exception cause) {
        super("The key vault cannot be reached at the moment; nothing has been changed. Try again.", cause);
    }
}
