package se.saferreturn.answer;

/** Where JavaScript's idea of text differs from Java's. */
final class JavaScript {

    /** What JavaScript's {@code \s} and {@code trim} take for white space, as part of a character class in Java. */
    static final String WHITE_SPACE =
            "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

    private JavaScript() {}

    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWhiteSpace(char c) {
        return (c >= '\t' && c <= '\r')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
