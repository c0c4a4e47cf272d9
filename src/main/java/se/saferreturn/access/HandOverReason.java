package se.saferreturn.access;

/**
 * Why a task changes hands although somebody has claimed it.
 *
 * @param text a few words, kept with the key of the case
 */
public record HandOverReason(String text) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 1_000;

    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException they are too few or too many; says how many
     */
    public HandOverReason {
        text = text.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new IllegalArgumentException("reason: Say in a few words why the task changes hands, in " + SHORTEST
                    + " to " + LONGEST + " characters. Your colleague and the log reviewers read it.");
        }
    }

    @Override
    public String toString() {
        return "HandOverReason";
    }
}
