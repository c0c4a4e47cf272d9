package se.saferreturn.filecleaning;

/** A document is not taken. The message says why and what to do, and repeats nothing of it. */
public class DocumentRefusedException extends RuntimeException {

    private final String field;

    public DocumentRefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** It is the file that is meant. */
    public static DocumentRefusedException file(String message) {
        return new DocumentRefusedException("file", message);
    }

    /** The file is protected, so nobody can say what is in it. */
    public static DocumentRefusedException protectedFile(String cure) {
        return file("The file is protected by a password, so it cannot be checked. " + cure
                + " It is encrypted when it is kept here.");
    }

    /** The file is not what its beginning says. */
    public static DocumentRefusedException damaged() {
        return file("The file is damaged. Save it again and add the new one.");
    }

    /** None of the files that are taken. */
    public static DocumentRefusedException notTaken() {
        return file(
                "Files of this type are not taken. Add it as PDF, JPEG, PNG, plain text, Word (.docx) or OpenDocument"
                        + " (.odt).");
    }

    /** The file would fill the memory of whoever opens it. */
    public static DocumentRefusedException tooMuch() {
        return file("The file unpacks to far more than a document needs. Save it as PDF and add it again.");
    }

    /** The field of the upload that is meant: {@code file}, {@code title} or {@code kind}. */
    public String field() {
        return field;
    }
}
