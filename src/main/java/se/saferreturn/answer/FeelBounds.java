package se.saferreturn.answer;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the expressions of forms to what always comes to an end soon. FEEL can count to any number, raise to any power and
 * call itself; nothing could stop it in the middle, neither here nor in the browser. So an expression is made of answers,
 * comparisons, plain sums and a few functions, and goes through lists of answers a few times at most.
 */
public final class FeelBounds {

    private static final int MOST_LOOPS = 2;

    private static final Set<String> PLAIN = Set.of(
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation",
            "Conjunction",
            "Disjunction",
            "Not",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "If",
            "In",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "AtLeastOne",
            "UnaryTestExpression",
            "ConstRange",
            "Ref",
            "PathExpression",
            "Filter",
            "For",
            "SomeItem",
            "EveryItem",
            "InstanceOf",
            "FunctionInvocation",
            "ConstBool",
            "ConstContext",
            "ConstDate",
            "ConstDateTime",
            "ConstDayTimeDuration",
            "ConstInputValue",
            "ConstList",
            "ConstLocalDateTime",
            "ConstLocalTime",
            "ConstNull",
            "ConstNumber",
            "ConstString",
            "ConstTime",
            "ConstYearMonthDuration");

    private static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "all",
            "any",
            "ceiling",
            "contains",
            "count",
            "date",
            "date and time",
            "day of week",
            "duration",
            "ends with",
            "floor",
            "get or else",
            "is defined",
            "list contains",
            "lower case",
            "max",
            "min",
            "not",
            "now",
            "number",
            "starts with",
            "string",
            "string length",
            "sum",
            "time",
            "today",
            "upper case",
            "years and months duration");

    private static final Map<String, String> WORDS = Map.of(
            "IterationContext", "a range of numbers to go through",
            "ConstRange", "a range of numbers to go through",
            "Exponentiation", "a power",
            "FunctionDefinition", "a function of its own",
            "JavaFunctionInvocation", "a function of another program",
            "QualifiedFunctionInvocation", "a function of an answer");

    private int loops;
    private @Nullable String problem;

    private FeelBounds() {}

    /** What in the expression might not come to an end; empty if all of it does. */
    public static Optional<String> problemOf(ParsedExpression expression) {
        FeelBounds bounds = new FeelBounds();
        bounds.look(expression.expression(), null);
        if (bounds.problem == null && bounds.loops > MOST_LOOPS) {
            bounds.problem = "it goes through lists more than twice";
        }
        return Optional.ofNullable(bounds.problem);
    }

    private void look(@Nullable Object part, @Nullable Object around) {
        if (part instanceof Exp && problem == null) {
            String kind = part.getClass().getSimpleName().replace("$", "");
            boolean range = part instanceof ConstRange && !(around instanceof InputInRange);
            if (!PLAIN.contains(kind) || range) {
                problem = "it has " + WORDS.getOrDefault(kind, "\"" + kind + "\"");
            } else if (part instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
                problem = "it calls " + call.function() + "()";
            } else if (part instanceof For || part instanceof SomeItem || part instanceof EveryItem) {
                loops += iterators(part);
            } else if (part instanceof Filter) {
                loops++;
            }
        }
        if (part instanceof Product parts) {
            Iterator<?> inside = parts.productIterator();
            while (inside.hasNext()) {
                look(inside.next(), part instanceof Exp ? part : around);
            }
        }
    }

    private static int iterators(Object loop) {
        List<?> iterators = loop instanceof For each
                ? each.iterators()
                : loop instanceof SomeItem some ? some.iterators() : ((EveryItem) loop).iterators();
        return iterators.size();
    }
}
