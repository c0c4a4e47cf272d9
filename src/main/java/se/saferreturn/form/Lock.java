package se.saferreturn.form;

import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import se.saferreturn.answer.Scope;
import se.saferreturn.answer.Setting;

/**
 * Whether a component only shows its value: read-only or disabled, always or under a condition.
 *
 * @param always read-only or disabled, whatever the answers
 * @param condition read-only when true; null for no condition
 */
record Lock(boolean always, @Nullable ParsedExpression condition) {

    static final Lock OPEN = new Lock(false, null);

    boolean holds(@Nullable Scope scope, Setting setting) {
        return always || (scope != null && setting.feel().isTrue(condition, scope));
    }
}
