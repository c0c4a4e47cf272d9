package se.saferreturn.answer;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.time.Instant;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Clocks;

/**
 * Evaluates the FEEL expressions of a form, at one moment of time; days are days in Sweden. Does what the engine of the
 * library does, which makes its functions anew for each expression: that took more time than all else in a form.
 */
public final class Feel {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.create().build();

    /** Without the service loader: functions and value mappers that other libraries bring must not change a form. */
    private static final ValueMapper VALUES = FeelEngine.defaultValueMapper();

    private static final FeelInterpreter INTERPRETER = new FeelInterpreter(VALUES);

    private final FunctionProvider functions;

    public Feel(Instant now) {
        this.functions = new BuiltinFunctions(() -> now.atZone(Clocks.SWEDEN), VALUES);
    }

    /** Whether a property of a form is an expression rather than a constant. */
    public static boolean isExpression(@Nullable String property) {
        return property != null && property.startsWith("=");
    }

    /**
     * Reads an expression as it stands in the form, with its leading "=".
     *
     * @throws IllegalArgumentException if it is not FEEL; the message tells where it breaks off
     */
    public static ParsedExpression parse(String property) {
        ParseResult result = PARSER.parseExpression(property.substring(1));
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        return result.parsedExpression();
    }

    /** Anything but a plain true, a failure included, is not true: as in the browser, where a field then stays visible. */
    public boolean isTrue(@Nullable ParsedExpression expression, Scope scope) {
        return expression != null && Boolean.TRUE.equals(value(expression, scope));
    }

    /** The result as a Java value, null if it is null or the expression cannot be evaluated. */
    @Nullable Object value(ParsedExpression expression, Scope scope) {
        EvaluationFailureCollector failures = new EvaluationFailureCollector();
        Val result = INTERPRETER.eval(
                expression.expression(),
                new EvalContext(VALUES, new Variables(scope.variables()), functions, failures));
        boolean failed = result instanceof ValError
                || result instanceof ValFatalError
                || failures.failures()
                        .exists(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
        return failed ? null : VALUES.unpackVal(result);
    }

    /** What an expression sees, as it is. */
    private record Variables(Map<String, @Nullable Object> values) implements VariableProvider {

        @Override
        public Option<Object> getVariable(String name) {
            return values.containsKey(name) ? new Some<>(values.get(name)) : Option.empty();
        }

        @Override
        public Iterable<String> keys() {
            return CollectionConverters.asScala(values.keySet());
        }
    }
}
