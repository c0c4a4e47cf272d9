package se.saferreturn.answer;

/** Tells why one answer is refused, to be read after the field's label; without the answer itself. */
public final class InvalidAnswerException extends Exception {

    private final String reason;

    InvalidAnswerException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
