package se.saferreturn.answer;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.PastedText;

/**
 * Text fields and text areas. Lengths count as in the browser: UTF-16 units, without white space at the ends.
 *
 * @param multiline a text area, which keeps line breaks
 * @param pattern searched for in the text, as JavaScript does; a form that means the whole text writes ^ and $
 */
public record TextRule(
        boolean multiline,
        Bound minLength,
        Bound maxLength,
        @Nullable TextPattern pattern,
        TextCheck check) implements AnswerRule {

    /** Longest text of a text field whose form sets no maxLength: no form may be used to store a book. */
    static final int LONGEST_LINE = 1_000;

    /** Longest text of a text area whose form sets no maxLength. */
    public static final int LONGEST_TEXT = 10_000;

    private static final Pattern BREAKS_AND_TABS = Pattern.compile("[\r\n\t]");

    @Override
    public Object unanswered() {
        return "";
    }

    @Override
    public Object shown(@Nullable Object value, Setting setting) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof String || value instanceof Boolean) {
            // signs that nobody sees come along with what is pasted
            String text = PastedText.readable(value.toString());
            return multiline ? text : BREAKS_AND_TABS.matcher(text).replaceAll(" ");
        }
        return "";
    }

    @Override
    public @Nullable Object unpacked(@Nullable Object value) {
        return value instanceof String text ? PastedText.readable(text) : value;
    }

    /** Stricter than form-js, which takes a blank for an answer: a required name of spaces helps nobody. */
    @Override
    public boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && JavaScript.trim(text).isEmpty());
    }

    @Override
    public Object accepted(Object value, Scope scope, Setting setting) throws InvalidAnswerException {
        if (!(value instanceof String text)) {
            throw new InvalidAnswerException("please enter text");
        }
        int length = JavaScript.trim(text).length();
        int standard = multiline ? LONGEST_TEXT : LONGEST_LINE;
        int longest = maxLength.length(standard, scope, setting);
        // white space at the ends does not count, but is stored: it has its own limit
        if (length > longest || text.length() > Math.max(longest, standard)) {
            throw new InvalidAnswerException("must have at most " + longest + " characters");
        }
        int shortest = minLength.length(0, scope, setting);
        if (length < shortest) {
            throw new InvalidAnswerException("must have at least " + shortest + " characters");
        }
        if (pattern != null && !pattern.foundIn(text)) {
            throw new InvalidAnswerException("is not in the expected form");
        }
        return check.kept(text, scope, setting);
    }
}
