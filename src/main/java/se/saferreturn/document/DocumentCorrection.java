package se.saferreturn.document;

import org.jspecify.annotations.Nullable;
import se.saferreturn.filecleaning.DocumentRefusedException;

/**
 * What is to be put right of a document.
 *
 * @param title absent to leave it as it is
 * @param kind absent to leave it as it is
 * @param enteredInError whether it was added in error; absent to leave that as it is
 * @param reason why
 */
public record DocumentCorrection(
        @Nullable String title,
        @Nullable DocumentKind kind,
        @Nullable Boolean enteredInError,
        String reason) {

    private static final int LONGEST_TITLE = 200;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2000;

    /**
     * Checks what was typed.
     *
     * @throws DocumentRefusedException something of it cannot be; says what
     */
    public static DocumentCorrection check(
            @Nullable String title, @Nullable String kind, @Nullable Boolean enteredInError, @Nullable String reason) {
        if (title == null && kind == null && enteredInError == null) {
            throw new DocumentRefusedException("title", "Give a title or a kind, or say that it was entered in error.");
        }
        if (title != null && (title.isBlank() || title.strip().length() > LONGEST_TITLE || hasControl(title))) {
            throw new DocumentRefusedException("title", "Give a title of one line, of at most 200 characters.");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw new DocumentRefusedException("reason", "Write why it is put right, in 10 to 2000 characters.");
        }
        DocumentKind chosen = kind == null
                ? null
                : DocumentKind.ofCode(kind)
                        .orElseThrow(() -> new DocumentRefusedException("kind", "Choose one of the kinds."));
        return new DocumentCorrection(title == null ? null : title.strip(), chosen, enteredInError, why);
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "correction of a document";
    }
}
