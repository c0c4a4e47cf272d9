package se.saferreturn.access;

/** Somebody may not do what they asked for. Says nothing about whether there is such a case. */
public class AccessRefusedException extends RuntimeException {

    private final boolean aboutACase;

    private AccessRefusedException(String message, boolean aboutACase) {
        super(message);
        this.aboutACase = aboutACase;
    }

    /** For a case that is not there, or not open to the person. */
    public static AccessRefusedException noSuchCase() {
        return new AccessRefusedException(
                "There is no case with this number that you work with. Check the number.", true);
    }

    /** For a task that is not there, or neither the person's nor waiting for them. */
    public static AccessRefusedException noSuchTask() {
        return new AccessRefusedException("There is no such task that you work with; perhaps it has been done.", true);
    }

    /** For what is not the person's office. */
    public static AccessRefusedException notYourOffice() {
        return new AccessRefusedException("This is not open to you. Ask the programme management who does it.", false);
    }

    /** Whether the answer must not tell a missing case from one that is not open to the person. */
    public boolean isAboutACase() {
        return aboutACase;
    }
}
