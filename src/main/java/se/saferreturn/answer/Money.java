package se.saferreturn.answer;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What amounts of money look like, by ISO 4217. */
final class Money {

    /** Hungary has had no coin below a forint since 1999, and ISO still lists two digits. */
    private static final Map<String, Integer> IN_USE = Map.of("HUF", 0);

    private Money() {}

    /**
     * Makes sure that an amount can be paid.
     *
     * @param currency the code that was chosen; what is no code is refused where it is chosen
     */
    static void check(BigDecimal amount, @Nullable Object currency) throws InvalidAnswerException {
        if (!(currency instanceof String code)) {
            return;
        }
        int digits = digits(code);
        if (digits >= 0 && amount.stripTrailingZeros().scale() > digits) {
            throw new InvalidAnswerException(
                    digits == 0
                            ? "must be a whole number, since " + code + " has no decimals; please round it"
                            : "must have at most " + digits + " digits after the point, as all amounts in " + code);
        }
    }

    private static int digits(String code) {
        Integer inUse = IN_USE.get(code);
        if (inUse != null) {
            return inUse;
        }
        try {
            return Currency.getInstance(code).getDefaultFractionDigits();
        } catch (IllegalArgumentException none) {
            return -1;
        }
    }
}
