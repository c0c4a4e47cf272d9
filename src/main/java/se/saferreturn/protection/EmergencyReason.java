package se.saferreturn.protection;

import java.util.Arrays;
import se.saferreturn.casefile.PastedText;

/**
 * Why somebody has to open a case that is not theirs, in their own words. Printing it prints nothing of it.
 *
 * @param text what a reviewer will read
 */
public record EmergencyReason(String text) {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 2_000;
    private static final int FEWEST_WORDS = 4;

    public EmergencyReason {
        text = PastedText.readable(text).strip();
        if (text.length() < SHORTEST || differentWords(text) < FEWEST_WORDS) {
            throw new EmergencyReasonRefusedException(
                    "reason: Say in a sentence who is in danger and why nobody of the case"
                            + " can be reached; at least " + SHORTEST
                            + " characters. It is read by those who review this access.");
        }
        if (text.length() > LONGEST) {
            throw new EmergencyReasonRefusedException("reason: Use at most " + LONGEST + " characters.");
        }
    }

    private static long differentWords(String text) {
        return Arrays.stream(text.split("\\P{L}+", -1))
                .filter(word -> word.length() > 1)
                .distinct()
                .count();
    }

    @Override
    public String toString() {
        return "EmergencyReason";
    }
}
