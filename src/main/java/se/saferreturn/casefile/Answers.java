package se.saferreturn.casefile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the key of their field. Values are text, numbers, booleans, and lists or maps of these; {@code null} says
 * that the field was shown and left empty. Printing it prints no answer.
 */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, @Nullable Object> values;

    private Answers(Map<String, ? extends @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(values));
    }

    public static Answers none() {
        return NONE;
    }

    public static Answers of(Map<String, ? extends @Nullable Object> values) {
        return new Answers(values);
    }

    /** These answers, changed by later ones; a later {@code null} takes an answer back. */
    public Answers changedBy(Answers later) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.putAll(later.values);
        return new Answers(changed);
    }

    /** These answers without some, as if they had never been asked. */
    public Answers without(Set<String> keys) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>(values);
        left.keySet().removeAll(keys);
        return new Answers(left);
    }

    /** Those of these answers that have one of the keys. */
    public Answers only(Set<String> keys) {
        Map<String, @Nullable Object> some = new LinkedHashMap<>(values);
        some.keySet().retainAll(keys);
        return new Answers(some);
    }

    public Optional<Object> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The answer as text; empty when there is none or it is not text. */
    public Optional<String> text(String key) {
        return get(key).filter(String.class::isInstance).map(String.class::cast);
    }

    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    @Override
    public String toString() {
        return "Answers to " + values.size() + " fields";
    }
}
