package se.saferreturn.logreview.web;

/** A question to the log that cannot be answered. Names the field and the cure, and repeats nothing of what was sent. */
class BadQueryException extends RuntimeException {

    BadQueryException(String message) {
        super(message);
    }
}
