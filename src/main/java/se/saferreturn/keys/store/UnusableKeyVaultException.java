package se.saferreturn.keys.store;

/** Without the keys in its vault the application must not start: it could read no case. */
public class UnusableKeyVaultException extends IllegalStateException {

    UnusableKeyVaultException(String message) {
        super(message);
    }

    UnusableKeyVaultException(String message, Exception cause) {
        super(message, cause);
    }
}
