package se.saferreturn.draft;

/** Somebody has set aside as many drafts of a form as may be kept. */
public final class TooManyDraftsException extends RuntimeException {

    public TooManyDraftsException(int most) {
        super("You have " + most + " drafts of this form. Send or discard one of them before you begin another.");
    }
}
