package se.saferreturn.keys.store;

import org.jspecify.annotations.Nullable;

/** Without its master key the application must not start: it could read no case, and would lose what is entered. */
public class UnusableMasterKeyException extends IllegalStateException {

    UnusableMasterKeyException(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
