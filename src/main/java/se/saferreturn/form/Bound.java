package se.saferreturn.form;

import java.math.BigDecimal;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** The number in a rule such as "at least 3": a constant, a FEEL expression, or absent. */
record Bound(@Nullable BigDecimal constant, @Nullable ParsedExpression expression) {

    static final Bound NONE = new Bound(null, null);

    /** Null if there is no bound, or none at the moment. */
    @Nullable BigDecimal value(Scope scope, Setting setting) {
        if (expression == null) {
            return constant;
        }
        return setting.feel().value(expression, scope) instanceof Number number
                ? new BigDecimal(number.toString())
                : null;
    }
}
