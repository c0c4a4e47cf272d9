package se.saferreturn.journeys;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A case as it is played, from a file in {@code src/test/resources/scenarios} that reads from top to bottom. A file may
 * begin like another one until a task, and go on like another one from a task, each time the first of that name.
 *
 * @param opening the referral
 * @param steps what people do next, and how long it takes
 * @param ends id of the end event at which the case ends
 */
public record Scenario(String id, String title, Opening opening, List<Step> steps, String ends) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * The start form.
     *
     * @param user who sends it
     * @param form answers by field
     */
    public record Opening(@JsonProperty("as") String user, Map<String, Object> form) {}

    /**
     * A task that somebody does, or time that passes; a step has one of the two.
     *
     * @param task name of the task
     * @param user who does it
     * @param form answers by field; what the form shows already stays as it is
     * @param pass ISO 8601 length
     */
    public record Step(
            @JsonProperty("do") @Nullable String task,
            @JsonProperty("as") @Nullable String user,
            @Nullable Map<String, Object> form,
            @JsonProperty("wait") @Nullable String pass) {

        public Step {
            boolean isTask = task != null && user != null && pass == null;
            boolean isWait = pass != null && task == null && user == null && form == null;
            if (isTask == isWait) {
                throw new IllegalArgumentException(
                        "A step has either do, as and form, or wait: do=" + task + ", wait=" + pass);
            }
        }

        public boolean does(String name) {
            return name.equals(task);
        }

        /** Answers by field, none for a wait. */
        public Map<String, Object> answers() {
            return form == null ? Map.of() : form;
        }
    }

    /** Reads {@code scenarios/<id>.yaml}. */
    public static Scenario read(String id) {
        try (InputStream yaml = Scenario.class.getResourceAsStream("/scenarios/" + id + ".yaml")) {
            if (yaml == null) {
                throw new IllegalArgumentException("There is no scenario " + id + ".");
            }
            // unlike Jackson, SnakeYAML knows anchors and merge keys
            Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return MAPPER.convertValue(content, File.class).scenario();
        } catch (IOException | YAMLException unreadable) {
            throw new IllegalArgumentException(
                    "Scenario " + id + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private List<Step> until(String task) {
        return steps.subList(0, first(task));
    }

    private List<Step> from(String task) {
        return steps.subList(first(task), steps.size());
    }

    private int first(String task) {
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step).does(task)) {
                return step;
            }
        }
        throw new IllegalArgumentException("Scenario " + id + " has no task " + task + ".");
    }

    /** What is written in a file: either an opening, or how it begins. */
    private record File(
            String id,
            String title,
            @Nullable Beginning begins,
            @Nullable Opening opening,
            List<Step> steps,
            @Nullable Continuation continues,
            String ends) {

        Scenario scenario() {
            if ((begins == null) == (opening == null)) {
                throw new IllegalArgumentException("Scenario " + id + " has either begins or opening.");
            }
            List<Step> all = new ArrayList<>();
            Opening first = opening;
            if (begins != null) {
                Scenario other = read(begins.like());
                first = other.opening();
                all.addAll(other.until(begins.until()));
            }
            all.addAll(steps);
            if (continues != null) {
                String left = continues.without();
                read(continues.like()).from(continues.from()).stream()
                        .filter(step -> left == null || !step.does(left))
                        .forEach(all::add);
            }
            return new Scenario(id, title, Objects.requireNonNull(first), List.copyOf(all), ends);
        }
    }

    private record Beginning(String like, String until) {}

    /**
     * How a scenario goes on.
     *
     * @param without a task that does not come up in this one
     */
    private record Continuation(
            String like, String from, @Nullable String without) {}
}
