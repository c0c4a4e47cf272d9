package se.saferreturn.keys.store;

/** Without its master key the application must not start: it could read no case, and would lose what is entered. */
public class UnusableMasterKeyException extends IllegalStateException {

    UnusableMasterKeyException(String message, Exception cause) {
        super(message, cause);
    }
}
