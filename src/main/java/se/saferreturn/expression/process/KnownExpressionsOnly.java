package se.saferreturn.expression.process;

import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.impl.juel.Cache;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.TreeStore;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * Runs plain expressions of models, and of queries only those that the stored filters need.
 *
 * <p>An expression in a query comes from outside: the engine lets any user who is logged in run one inside {@code
 * orQueries}, beans and classes within reach, although expressions in such queries are switched off (CVE-2026-109432).
 * Only queries evaluate an expression without a scope; models always have one, a start event too.
 */
public class KnownExpressionsOnly extends JuelExpressionManager {

    private static final Set<String> KNOWN_IN_QUERIES =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");
    private static final int KEPT = 1000;

    private final ModelVocabulary vocabulary;

    KnownExpressionsOnly(ModelVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        setExpressionFactory(
                new ExpressionFactoryImpl(new TreeStore(new PlainExpressions(vocabulary::isKnown), new Cache(KEPT))));
    }

    /**
     * Reads an expression.
     *
     * @throws BadUserRequestException it is not allowed, or cannot be read
     */
    @Override
    public Expression createExpression(String text) {
        return new KnownOrScoped(createValueExpression(text), this, text);
    }

    @Override
    public ValueExpression createValueExpression(String text) {
        try {
            return super.createValueExpression(text);
        } catch (ELException unreadable) {
            throw new BadUserRequestException("This expression is not allowed: it cannot be read.");
        }
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new KnownObjects(vocabulary::bean));
        return resolver;
    }

    /** Decisions are in FEEL. */
    @Override
    protected ElProvider createElProvider() {
        return text -> {
            throw new BadUserRequestException("Decisions are written in FEEL here; another language is not run.");
        };
    }

    private static final class KnownOrScoped extends JuelExpression {

        KnownOrScoped(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, BaseDelegateExecution context) {
            if (scope == null && !KNOWN_IN_QUERIES.contains(getExpressionText())) {
                throw new InvalidRequestException(
                        Status.BAD_REQUEST, "Expressions in queries are not allowed, except " + KNOWN_IN_QUERIES + ".");
            }
            return super.getValue(scope, context);
        }
    }
}
