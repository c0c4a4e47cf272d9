package se.saferreturn.form;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forms written out in tests, and what comes of submitting them. */
public record TestForm(CaseForm form) {

    static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");

    /** A form with these components, each in JSON. */
    public static TestForm of(String... components) {
        return new TestForm(CaseForm.parse(json(components)));
    }

    static String json(String... components) {
        return "{\"id\": \"test-form\", \"type\": \"default\", \"schemaVersion\": 16, \"components\": ["
                + String.join(",", components) + "]}";
    }

    Map<String, Object> answers(Map<String, ? extends @Nullable Object> submitted) {
        return answers(submitted, Map.of());
    }

    Map<String, Object> answers(
            Map<String, ? extends @Nullable Object> submitted, Map<String, ? extends @Nullable Object> known) {
        return form.validate(submitted, known, NOW).answers();
    }

    /** What was asked and not answered. */
    Set<String> leftEmpty(Map<String, ? extends @Nullable Object> submitted) {
        return form.validate(submitted, Map.of(), NOW).leftEmpty();
    }

    /** What the user is told; empty if nothing is wrong. */
    String complaint(Map<String, ? extends @Nullable Object> submitted) {
        return complaint(submitted, Map.of());
    }

    String complaint(Map<String, ? extends @Nullable Object> submitted, Map<String, ? extends @Nullable Object> known) {
        FormRejectedException refusal =
                catchThrowableOfType(FormRejectedException.class, () -> form.validate(submitted, known, NOW));
        return refusal == null ? "" : String.valueOf(refusal.getMessage());
    }
}
