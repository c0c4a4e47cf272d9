package se.saferreturn.form;

/**
 * A form that cannot be checked on the server, or that would not open in Tasklist. The message is for the process
 * designer: it names the form, the component and what to change.
 */
public final class UnsupportedFormException extends RuntimeException {

    UnsupportedFormException(String message) {
        super(message);
    }
}
