package se.saferreturn.answer;

import java.math.BigDecimal;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** The number in a rule such as "at least 3": a constant, a FEEL expression, or absent. */
public record Bound(@Nullable BigDecimal constant, @Nullable ParsedExpression expression) {

    public static final Bound NONE = new Bound(null, null);

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    /** Null if there is no bound, or none at the moment. */
    @Nullable BigDecimal value(Scope scope, Setting setting) {
        if (expression == null) {
            return constant;
        }
        // the FEEL engine counts in a decimal type of its own
        return setting.feel().value(expression, scope) instanceof Number number
                        && JsonValues.copyOf(new BigDecimal(number.toString())) instanceof BigDecimal bound
                ? bound
                : null;
    }

    /** The bound of a length, rounded down; {@code otherwise} if there is none. */
    int length(int otherwise, Scope scope, Setting setting) {
        BigDecimal value = value(scope, setting);
        return value == null
                ? otherwise
                : value.min(LONGEST).max(BigDecimal.ZERO).intValue();
    }
}
