package se.saferreturn.expression.process;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own parser of expressions, which refuses whatever goes further than a name, an operator or a call of one of
 * a few beans. What is not parsed cannot run: there is no way from here to a class, a service of the engine or a method of
 * a value.
 */
class PlainExpressions extends Builder {

    /** What may be called on what, by name. An empty set stands for every public method of our own class. */
    private static final Map<String, Set<String>> CALLS = Map.of(
            "execution", Set.of("setVariable", "setVariableLocal", "getVariable"),
            "clocks", Set.of(),
            "groups", Set.of(),
            "caseFacts", Set.of());

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("getClass", "wait", "notify", "notifyAll", "hashCode", "equals", "toString", "clone", "finalize");

    private static final Set<String> PROPERTIES_OF_EXECUTION = Set.of("processBusinessKey");

    /** For the stored filters, which are evaluated without a model. */
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private final Predicate<String> known;
    private final @Nullable WordsInModels words;

    /**
     * For running: says of what it refuses no word, which may be a person's in a query.
     *
     * @param known whether something with this name may be looked up: a fact, or a step of the application
     */
    PlainExpressions(Predicate<String> known) {
        this(known, null);
    }

    private PlainExpressions(Predicate<String> known, @Nullable WordsInModels words) {
        super(Feature.METHOD_INVOCATIONS);
        this.known = known;
        this.words = words;
    }

    /** For looking at models: says which word it was and which are right, and refuses what could never come true. */
    static PlainExpressions forDesigners(WordsInModels words) {
        return new PlainExpressions(words::isFact, words);
    }

    static boolean mayBeCalled(String name) {
        return CALLS.containsKey(name);
    }

    static boolean mayCall(String name, String method) {
        Set<String> methods = CALLS.get(name);
        return methods != null && !OF_EVERY_OBJECT.contains(method) && (methods.isEmpty() || methods.contains(method));
    }

    static boolean mayRead(String name, String property) {
        return name.equals("execution") && PROPERTIES_OF_EXECUTION.contains(property);
    }

    @Override
    protected Parser createParser(String expression) {
        return new Restricted(this, expression);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private static BadUserRequestException refused(String what) {
        return new BadUserRequestException("This expression is not allowed: " + what
                + " Use facts, plain operators, and the calls that other models make of clocks, groups, caseFacts and"
                + " execution.");
    }

    private final class Restricted extends Parser {

        Restricted(Builder builder, String expression) {
            super(builder, expression);
        }

        @Override
        protected AstIdentifier createAstIdentifier(String name, int index) {
            if (!mayBeCalled(name) && !known.test(name)) {
                throw refused(
                        words == null
                                ? "it names something that is neither a declared fact nor a step of the application."
                                : words.noFact(name));
            }
            return super.createAstIdentifier(name, index);
        }

        @Override
        protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
            boolean call = getToken().getSymbol() == Scanner.Symbol.LPAREN;
            boolean allowed = base instanceof AstIdentifier of
                    && (call ? mayCall(of.getName(), property) : mayRead(of.getName(), property));
            if (!allowed) {
                throw refused("it reads or calls something of an object.");
            }
            return new Named(base, property, lvalue);
        }

        @Override
        protected AstMethod createAstMethod(AstProperty property, AstParameters params) {
            if (words != null && property instanceof Named called && called.getChild(0) instanceof AstIdentifier of) {
                List<Set<Object>> values = IntStream.range(0, params.getCardinality())
                        .mapToObj(place -> literals(params.getChild(place)))
                        .toList();
                refuse(words.problemOfCall(of.getName(), called.name, values));
            }
            return super.createAstMethod(property, params);
        }

        @Override
        protected AstBinary createAstBinary(AstNode left, AstNode right, AstBinary.Operator operator) {
            if (words != null && (operator == AstBinary.EQ || operator == AstBinary.NE)) {
                compare(left, right);
                compare(right, left);
            }
            return super.createAstBinary(left, right, operator);
        }

        private void compare(AstNode one, AstNode other) {
            if (words != null && one instanceof AstIdentifier fact) {
                refuse(words.problemOfValues(fact.getName(), literals(other)));
            }
        }

        private void refuse(Optional<String> problem) {
            problem.ifPresent(text -> {
                throw refused(text);
            });
        }

        @Override
        protected AstBracket createAstBracket(AstNode base, AstNode property, boolean lvalue, boolean strict) {
            throw refused("it has square brackets.");
        }

        @Override
        protected AstFunction createAstFunction(String name, int index, AstParameters parameters) {
            if (!FUNCTIONS.contains(name) || parameters.getCardinality() > 0) {
                throw refused("it calls a function.");
            }
            return super.createAstFunction(name, index, parameters);
        }
    }

    /** What stands there in so many words, in one case or another; empty if it is worked out. */
    private static Set<Object> literals(AstNode node) {
        if (node instanceof AstChoice choice) {
            Set<Object> both = new LinkedHashSet<>(literals(choice.getChild(1)));
            Set<Object> otherwise = literals(choice.getChild(2));
            both.addAll(otherwise);
            return otherwise.isEmpty() ? Set.of() : both;
        }
        if (node instanceof AstNested nested) {
            return literals(nested.getChild(0));
        }
        if (node instanceof AstNull) {
            return Set.of(WordsInModels.NOTHING);
        }
        return node instanceof AstLiteral literal ? Set.of(literal.eval(null, null)) : Set.of();
    }

    /** Remembers what is called, which the engine's own keeps to itself. */
    private static final class Named extends AstDot {

        private final String name;

        Named(AstNode base, String name, boolean lvalue) {
            super(base, name, lvalue);
            this.name = name;
        }
    }
}
