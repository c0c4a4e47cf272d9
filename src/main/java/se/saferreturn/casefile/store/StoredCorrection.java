package se.saferreturn.casefile.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.NewCorrection;

/** What the row of a correction holds; what was there before is found in the rows before it. */
record StoredCorrection(Answers changed, Set<String> dropped, String reason) {

    private static final String CHANGED = "changed";
    private static final String DROPPED = "dropped";
    private static final String REASON = "reason";

    static Map<String, Object> written(NewCorrection correction) {
        return Map.of(
                CHANGED,
                correction.changed().asMap(),
                DROPPED,
                List.copyOf(correction.dropped()),
                REASON,
                correction.reason());
    }

    static StoredCorrection of(Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        if (content.get(CHANGED) instanceof Map<?, ?> answers) {
            answers.forEach((key, answer) -> changed.put(String.valueOf(key), answer));
        }
        Set<String> dropped = content.get(DROPPED) instanceof List<?> keys
                ? keys.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
        return new StoredCorrection(Answers.of(changed), dropped, String.valueOf(content.get(REASON)));
    }

    @Override
    public String toString() {
        return "StoredCorrection";
    }
}
