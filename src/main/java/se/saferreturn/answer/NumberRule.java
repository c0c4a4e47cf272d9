package se.saferreturn.answer;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Number fields.
 *
 * @param asText the form keeps numbers as text ({@code serializeToString}), for more digits than JavaScript can hold
 * @param decimalDigits most digits after the point, null for any
 * @param step the number must be a multiple of it, null for any
 * @param currency key of the answer beside it that says in which money it is, null for no amount
 */
public record NumberRule(
        boolean asText,
        Bound min,
        Bound max,
        @Nullable Integer decimalDigits,
        @Nullable BigDecimal step,
        @Nullable String currency)
        implements AnswerRule {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]{1,30}\\.?[0-9]{0,30}|\\.[0-9]{1,30})");

    /** One thousand in one country, and one in another. */
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:[.,'’\\s\\p{Z}][0-9]{3})+(?:[.,][0-9]*)?");

    @Override
    public @Nullable Object unanswered() {
        return null;
    }

    @Override
    public @Nullable Object shown(@Nullable Object value, Setting setting) {
        BigDecimal number = parsed(value);
        if (number == null) {
            return null;
        }
        return asText ? String.valueOf(value) : number;
    }

    @Override
    public boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && JavaScript.trim(text).isEmpty());
    }

    @Override
    public Object accepted(Object value, Scope scope, Setting setting) throws InvalidAnswerException {
        if (value instanceof String text && THOUSANDS.matcher(text).matches()) {
            throw new InvalidAnswerException(
                    "must be written without a sign between thousands, such as 15000 or 15000.50");
        }
        BigDecimal number = asText || value instanceof BigDecimal ? parsed(value) : null;
        if (number == null) {
            throw new InvalidAnswerException("please enter a number");
        }
        BigDecimal least = min.value(scope, setting);
        if (least != null && number.compareTo(least) < 0) {
            throw new InvalidAnswerException("must be at least " + least.toPlainString());
        }
        BigDecimal most = max.value(scope, setting);
        if (most != null && number.compareTo(most) > 0) {
            throw new InvalidAnswerException("must be at most " + most.toPlainString());
        }
        if (decimalDigits != null && number.stripTrailingZeros().scale() > decimalDigits) {
            throw new InvalidAnswerException(
                    decimalDigits == 0
                            ? "must be a whole number"
                            : "must have at most " + decimalDigits + " digits after the point");
        }
        if (step != null && number.remainder(step).signum() != 0) {
            throw new InvalidAnswerException("must be a multiple of " + step.toPlainString());
        }
        if (currency != null) {
            Money.check(number, scope.beside(currency));
        }
        if (asText) {
            return value instanceof String ? value : number.toPlainString();
        }
        return plain(number);
    }

    /** Whole numbers in Java's own types, so that conditions of a process compare them as a modeller expects. */
    static Number plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        if (shortest.scale() > 0) {
            return shortest;
        }
        BigDecimal whole = shortest.setScale(0);
        if (whole.precision() > 18) {
            return whole;
        }
        long value = whole.longValueExact();
        if (value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE) {
            return (int) value;
        }
        return value;
    }

    private static @Nullable BigDecimal parsed(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof String text
                && text.length() <= 70
                && NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text.endsWith(".") ? text + "0" : text);
            return JsonValues.fits(number) ? number : null;
        }
        return null;
    }
}
