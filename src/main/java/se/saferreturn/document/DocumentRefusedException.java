package se.saferreturn.document;

/** A document is not taken. The message says why and what to do, and repeats nothing of it. */
public class DocumentRefusedException extends RuntimeException {

    private final String field;

    public DocumentRefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the upload that is meant: {@code file}, {@code title} or {@code kind}. */
    public String field() {
        return field;
    }
}
