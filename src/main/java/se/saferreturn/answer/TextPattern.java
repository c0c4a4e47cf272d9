package se.saferreturn.answer;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a form, written for JavaScript ({@code new RegExp(pattern).test(text)}), as a Java pattern.
 * Only characters beyond the basic plane differ: JavaScript counts them as two.
 */
public final class TextPattern {

    private static final String ANY_BUT_LINE_END = "[^\\n\\r\\u2028\\u2029]";

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The pattern of a form, read for Java.
     *
     * @throws IllegalArgumentException if it means nothing, or something else, in Java; the message tells what
     */
    public static TextPattern ofJavaScript(String source) {
        try {
            return new TextPattern(Pattern.compile(translated(source)));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    /** The text's length is bounded before, and so is how often the pattern looks at it. */
    public boolean foundIn(String text) {
        try {
            return pattern.matcher(CountedText.of(text)).find();
        } catch (StackOverflowError | CountedText.LookedAtTooOftenException e) {
            // Java matches repeated groups by recursion, and some patterns go back and forth without end; a text that
            // ends
            // there has not been shown to match
            return false;
        }
    }

    private static String translated(String source) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                if (++i == source.length()) {
                    throw new IllegalArgumentException("it ends with a backslash");
                }
                java.append(escape(source, i, inClass));
            } else if (inClass) {
                // Java reads [ and && inside a class as set operations
                java.append(c == '[' || c == '&' ? "\\" + c : c);
                inClass = c != ']';
            } else if (c == '[') {
                inClass = true;
                java.append(c);
                if (source.startsWith("^", i + 1)) {
                    java.append('^');
                    i++;
                }
                if (source.startsWith("]", i + 1)) {
                    throw new IllegalArgumentException("the class [] has no characters");
                }
            } else if (c == '$') {
                // Java's $ also matches before a last line break
                java.append("\\z");
            } else if (c == '.') {
                java.append(ANY_BUT_LINE_END);
            } else if (c == '(' && source.startsWith("?", i + 1)) {
                if (i + 2 >= source.length() || ":=!<".indexOf(source.charAt(i + 2)) < 0) {
                    throw new IllegalArgumentException("JavaScript has no flags or other extensions in brackets");
                }
                java.append(c);
            } else if (c == '+' && i > 0 && isQuantifierEnd(source, i - 1)) {
                throw new IllegalArgumentException("JavaScript has no possessive quantifiers");
            } else {
                java.append(c);
            }
        }
        return java.toString();
    }

    private static boolean isQuantifierEnd(String source, int at) {
        boolean escaped = at > 0 && source.charAt(at - 1) == '\\';
        return !escaped && "*+?}".indexOf(source.charAt(at)) >= 0;
    }

    private static String escape(String source, int at, boolean inClass) {
        char c = source.charAt(at);
        return switch (c) {
            case 's' -> inClass ? JavaScript.WHITE_SPACE : "[" + JavaScript.WHITE_SPACE + "]";
            case 'S' -> {
                if (inClass) {
                    throw new IllegalArgumentException("\\S inside a class is not supported");
                }
                yield "[^" + JavaScript.WHITE_SPACE + "]";
            }
            case 'b' -> inClass ? "\\x08" : "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
            case 'B' -> {
                if (inClass) {
                    throw new IllegalArgumentException("\\B inside a class is not supported");
                }
                yield "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";
            }
            case 'v' -> "\\x0B";
            case '0' -> "\\x00";
            case 'd', 'D', 'w', 'W', 'n', 'r', 't', 'f', 'x', 'u', 'c', 'k' -> "\\" + c;
            default -> {
                if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
                    throw new IllegalArgumentException("\\" + c + " has no meaning in JavaScript");
                }
                yield "\\" + c;
            }
        };
    }
}
