package se.saferreturn.casefile.store;

/** Without its master key the application must not start: it could read no case, and would lose what is entered. */
class UnusableMasterKeyException extends IllegalStateException {

    UnusableMasterKeyException(String message, Exception cause) {
        super(message, cause);
    }
}
