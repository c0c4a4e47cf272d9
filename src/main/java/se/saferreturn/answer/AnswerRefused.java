package se.saferreturn.answer;

/** Tells why one answer is refused, to be read after the field's label; without the answer itself. */
public final class AnswerRefused extends Exception {

    private final String reason;

    AnswerRefused(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
