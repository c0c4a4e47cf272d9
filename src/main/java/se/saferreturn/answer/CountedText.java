package se.saferreturn.answer;

/**
 * A text that may be looked at only so often. A pattern that goes back and forth without end is stopped by it, since Java
 * itself does not stop one.
 */
final class CountedText implements CharSequence {

    /** Enough for a long answer and a pattern that looks at each letter many times; a fraction of a second. */
    private static final int MOST_LOOKS = 5_000_000;

    private final CharSequence text;
    private final int[] looks;

    private CountedText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    static CountedText of(String text) {
        return new CountedText(text, new int[1]);
    }

    /** The pattern does not come to an end with this text. */
    static final class LookedAtTooOftenException extends RuntimeException {

        LookedAtTooOftenException() {
            super("A pattern of this form does not come to an end with this answer.", null, false, false);
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > MOST_LOOKS) {
            throw new LookedAtTooOftenException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
