package se.saferreturn.access.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Runs expressions of models, and of queries only those that the stored filters need.
 *
 * <p>An expression in a query comes from outside: the engine lets any user who is logged in run one inside {@code
 * orQueries}, beans and classes within reach, although expressions in such queries are switched off (CVE-2026-109432).
 * Only queries evaluate an expression without a scope; models always have one, a start event too.
 */
class KnownExpressionsOnly extends SpringExpressionManager {

    private static final Set<String> KNOWN = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

    KnownExpressionsOnly(ApplicationContext beans, @Nullable Map<Object, Object> exposed) {
        super(beans, exposed);
    }

    @Override
    public Expression createExpression(String text) {
        return new KnownOrScoped(createValueExpression(text), this, text);
    }

    private static final class KnownOrScoped extends JuelExpression {

        KnownOrScoped(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, BaseDelegateExecution context) {
            if (scope == null && !KNOWN.contains(getExpressionText())) {
                throw new InvalidRequestException(
                        Status.BAD_REQUEST, "Expressions in queries are not allowed, except " + KNOWN + ".");
            }
            return super.getValue(scope, context);
        }
    }
}
