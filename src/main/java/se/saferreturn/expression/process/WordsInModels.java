package se.saferreturn.expression.process;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.Groups;
import se.saferreturn.routing.RoutingFact;
import se.saferreturn.routing.RoutingFacts;

/**
 * Whether the words of a model mean something: facts, their values, clocks, and what may be called. It says which word does
 * not, and which would.
 */
class WordsInModels {

    /** Stands for null among the values that stand in an expression. */
    static final Object NOTHING = new Object();

    private static final Map<String, Class<?>> CALLED = Map.of("clocks", Clocks.class, "groups", Groups.class);
    private static final String SET_EVERYWHERE = "setEverywhere";

    /** Of clocks and groups, what is of use to the application only. */
    private static final Set<String> NOT_FOR_MODELS = Set.of("isNamed", "names", "countedBy");

    private static final Set<String> OF_THE_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    /** Methods of clocks that know their clock, or need none. */
    private static final Set<String> WITHOUT_A_NAME = Set.of("riskExpiry", "startOf");

    private final RoutingFacts facts;
    private final Clocks clocks;

    WordsInModels(RoutingFacts facts, Clocks clocks) {
        this.facts = facts;
        this.clocks = clocks;
    }

    boolean isFact(String name) {
        return facts.isDeclared(name) || OF_THE_ENGINE.contains(name);
    }

    String noFact(String name) {
        return "\"" + name + "\" is no declared fact. There are " + list(facts.names()) + ".";
    }

    /** Whether a model may set the fact; what forms, tables and steps find out is not for a model to say. */
    Optional<String> problemOfSetting(String fact) {
        if (!facts.isDeclared(fact)) {
            return Optional.of(noFact(fact));
        }
        return facts.isForModels(fact)
                ? Optional.empty()
                : Optional.of(
                        "\"" + fact + "\" is not for a model to set: it is what a form, a table or a step has found"
                                + " out. A model sets " + list(facts.forModels()) + ".");
    }

    Optional<String> problemOfValues(String fact, Set<Object> values) {
        RoutingFact declared = facts.find(fact).orElse(null);
        if (declared == null) {
            return Optional.empty();
        }
        return values.stream()
                .filter(value -> value != NOTHING && !declared.allows(value))
                .findFirst()
                .map(value ->
                        "\"" + value + "\" is no value of " + fact + ", which is " + declared.valuesInWords() + ".");
    }

    /**
     * Looks at a call.
     *
     * @param values for each parameter what stands there in so many words; empty where it is worked out
     */
    Optional<String> problemOfCall(String object, String method, List<Set<Object>> values) {
        Class<?> type = CALLED.get(object);
        if (type != null && !isThere(type, method, values.size())) {
            return Optional.of("there is no " + object + "." + method + " with " + values.size() + " values. There is "
                    + list(methods(type)) + ".");
        }
        return switch (object) {
            case "clocks" ->
                WITHOUT_A_NAME.contains(method) ? Optional.empty() : problemOfClocks(method, values.get(0));
            case "caseFacts" ->
                method.equals(SET_EVERYWHERE) && values.size() == 3
                        ? problemOfSetting(values.get(1), values.get(2))
                        : Optional.of("there is caseFacts.setEverywhere(execution, 'fact', value) and nothing else.");
            case "execution" ->
                values.isEmpty()
                        ? Optional.of("execution." + method + " names no fact.")
                        : method.equals("getVariable")
                                ? fact(values.get(0)).isPresent()
                                        ? Optional.empty()
                                        : Optional.of("execution." + method + " names no fact in quotation marks.")
                                : problemOfSetting(values.get(0), values.size() > 1 ? values.get(1) : Set.of());
            default -> Optional.empty();
        };
    }

    private Optional<String> problemOfClocks(String method, Set<Object> names) {
        if (names.isEmpty()) {
            return Optional.of("clocks." + method + " names no clock in quotation marks.");
        }
        return names.stream()
                .flatMap(name -> Clocks.countedBy(method, String.valueOf(name)).stream())
                .filter(name -> !clocks.isNamed(name))
                .findFirst()
                .map(name -> "there is no clock named \"" + name + "\". There are " + list(clocks.names()) + ".");
    }

    private Optional<String> problemOfSetting(Set<Object> names, Set<Object> values) {
        String fact = fact(names).orElse(null);
        if (fact == null) {
            return Optional.of(
                    names.size() != 1
                            ? "a fact that is set is named in quotation marks."
                            : noFact(String.valueOf(names.iterator().next())));
        }
        boolean forgotten = values.equals(Set.of(NOTHING));
        return forgotten ? Optional.empty() : problemOfSetting(fact).or(() -> problemOfValues(fact, values));
    }

    private Optional<String> fact(Set<Object> names) {
        return names.size() == 1
                ? Optional.of(String.valueOf(names.iterator().next())).filter(facts::isDeclared)
                : Optional.empty();
    }

    private static boolean isThere(Class<?> type, String name, int values) {
        return called(type).anyMatch(method -> method.getName().equals(name) && method.getParameterCount() == values);
    }

    private static Set<String> methods(Class<?> type) {
        return called(type).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> called(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type && !NOT_FOR_MODELS.contains(method.getName()));
    }

    static String list(@Nullable Collection<String> words) {
        return words == null || words.isEmpty() ? "none" : String.join(", ", new TreeSet<>(words));
    }
}
