package se.saferreturn.form;

import java.time.Instant;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Clocks;

/** Evaluates the FEEL expressions of a form, at one moment of time; days are days in Sweden. */
final class Feel {

    /** Without the service loader: functions and value mappers that other libraries bring must not change a form. */
    private static final FeelEngineBuilder BUILDER = FeelEngineBuilder.create();

    private static final FeelEngineApi PARSER = BUILDER.build();

    private final FeelEngineApi engine;

    Feel(Instant now) {
        this.engine = BUILDER.withClock(() -> now.atZone(Clocks.SWEDEN)).build();
    }

    /** Whether a property of a form is an expression rather than a constant. */
    static boolean isExpression(@Nullable String property) {
        return property != null && property.startsWith("=");
    }

    /**
     * Reads an expression as it stands in the form, with its leading "=".
     *
     * @throws IllegalArgumentException if it is not FEEL; the message tells where it breaks off
     */
    static ParsedExpression parse(String property) {
        ParseResult result = PARSER.parseExpression(property.substring(1));
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return result.parsedExpression();
    }

    /** Anything but a plain true, a failure included, is not true: as in the browser, where a field then stays visible. */
    boolean isTrue(@Nullable ParsedExpression expression, Scope scope) {
        return expression != null && Boolean.TRUE.equals(value(expression, scope));
    }

    /** The result as a Java value, null if it is null or the expression cannot be evaluated. */
    @Nullable Object value(ParsedExpression expression, Scope scope) {
        EvaluationResult result = engine.evaluate(expression, scope.variables());
        return result.isSuccess() ? result.result() : null;
    }
}
