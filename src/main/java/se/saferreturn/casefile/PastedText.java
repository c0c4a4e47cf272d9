package se.saferreturn.casefile;

import java.text.Normalizer;

/**
 * What people type and paste, without the signs that nobody sees. They come along from slides, mails, web pages and phones,
 * and must not stop anybody: a line that ends in another way ends as usual, and what cannot be seen or kept is dropped.
 */
public final class PastedText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LAST_ASCII = 0x7F;

    private PastedText() {}

    /**
     * A text as it can be kept. Joiners stay, since words in Persian, Nepali and other languages are written with them, and
     * so do signs that people see.
     */
    public static String readable(String text) {
        // nearly every text has nothing to drop
        if (text.chars().allMatch(c -> c >= ' ' && c < LAST_ASCII)) {
            return text;
        }
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isLineBreak(c)) {
                readable.append('\n');
            } else if (!isUnseen(c)) {
                readable.appendCodePoint(c);
            }
        });
        return readable.toString();
    }

    /**
     * A number of a person, a case or a telephone: with plain digits and hyphens, and without blanks of any kind, wherever
     * they stand.
     */
    public static String number(String text) {
        StringBuilder number = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                number.append(Character.digit(c, 10));
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
                number.append('-');
            } else if (!isBlank(c) && !isUnseen(c) && c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER) {
                number.appendCodePoint(c);
            }
        });
        return number.toString();
    }

    /** An address or a telephone number: with plain letters and digits, and blanks between words only. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (isBlank(c)) {
                plain.append(' ');
            } else if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (!isUnseen(c) && c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().strip();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isLineBreak(c);
    }

    /** Of a program that draws slides, of a printer, of a mainframe, and Unicode's own. */
    private static boolean isLineBreak(int c) {
        return c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            // halves of characters, and what is no character
            case Character.SURROGATE -> true;
            case Character.UNASSIGNED -> (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
            // marks of direction, of bytes, of places where a line may break
            case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER && !isSeenAlthoughFormat(c);
            default -> false;
        };
    }

    /** Signs before Arabic numbers, of Syriac and Kaithi, and the tags in flags. */
    private static boolean isSeenAlthoughFormat(int c) {
        return (c >= 0x0600 && c <= 0x0605)
                || c == 0x06DD
                || c == 0x070F
                || c == 0x08E2
                || c == 0x110BD
                || c == 0x110CD
                || (c >= 0xE0020 && c <= 0xE007F);
    }
}
