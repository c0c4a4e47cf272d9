package se.saferreturn.draft;

/** Somebody has typed more into a form than is kept as a draft. */
public class DraftTooLongException extends RuntimeException {

    public DraftTooLongException(long mostKilobytes) {
        super("This is too long to be saved as a draft: at most " + mostKilobytes
                + " kB are. Send the form, or shorten it.");
    }
}
