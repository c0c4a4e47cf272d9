package se.saferreturn.routing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The only values that may become process variables, as declared in {@code processes/routing-facts.yaml}. Whatever is
 * not declared there goes to the encrypted case file.
 */
public final class RoutingFacts {

    private final Map<String, RoutingFact> facts;
    private final Map<String, RoutingFact> ofTheEngine;

    private RoutingFacts(Map<String, RoutingFact> facts, Map<String, RoutingFact> ofTheEngine) {
        this.facts = facts;
        this.ofTheEngine = ofTheEngine;
    }

    /**
     * Reads the declaration.
     *
     * @throws IllegalArgumentException a fact is declared twice, or its declaration is incomplete
     */
    public static RoutingFacts read(InputStream yaml) throws IOException {
        ObjectMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        Declaration declaration = mapper.readValue(yaml, Declaration.class);
        Set<String> names = new HashSet<>();
        return new RoutingFacts(byName(declaration.facts(), names), byName(declaration.engine(), names));
    }

    private static Map<String, RoutingFact> byName(List<RoutingFact> declared, Set<String> taken) {
        Map<String, RoutingFact> facts = new LinkedHashMap<>();
        for (RoutingFact fact : declared) {
            if (!taken.add(fact.name())) {
                throw new IllegalArgumentException("Routing fact " + fact.name() + " is declared twice.");
            }
            facts.put(fact.name(), fact);
        }
        return facts;
    }

    private record Declaration(List<RoutingFact> facts, List<RoutingFact> engine) {}

    /** Whether a form field with this key becomes a process variable. */
    public boolean isDeclared(String name) {
        return facts.containsKey(name);
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(facts.keySet());
    }

    /** Whether a model itself sets the fact, by an expression or a mapping. */
    public boolean isForModels(String name) {
        return find(name).filter(RoutingFact::isForModels).isPresent();
    }

    /** The names of the facts that models set. */
    public Set<String> forModels() {
        return facts.values().stream()
                .filter(RoutingFact::isForModels)
                .map(RoutingFact::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<RoutingFact> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /**
     * Makes sure that the engine may keep this value under this name.
     *
     * @throws NotARoutingFactException it may not
     */
    public void check(String name, @Nullable Object value) {
        RoutingFact fact = facts.getOrDefault(name, ofTheEngine.get(name));
        if (fact == null || !fact.allows(value)) {
            throw new NotARoutingFactException(name, fact != null);
        }
    }
}
