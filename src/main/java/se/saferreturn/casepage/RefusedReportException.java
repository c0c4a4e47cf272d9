package se.saferreturn.casepage;

/** A report that is not taken; the message names the field and what to do, and repeats no answer. */
public class RefusedReportException extends RuntimeException {

    private final String words;

    public RefusedReportException(String words) {
        super(words);
        this.words = words;
    }

    /** For the person who reports. */
    public String words() {
        return words;
    }
}
