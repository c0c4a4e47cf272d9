package se.saferreturn.journeys;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is played, from a file in {@code src/test/resources/scenarios} that reads from top to bottom.
 *
 * @param opening the referral
 * @param steps what people do next, and how long it takes
 * @param ends id of the end event at which the case ends
 */
public record Scenario(String id, String title, Opening opening, List<Step> steps, String ends) {

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
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

        TemporalAmount length() {
            String length = String.valueOf(pass);
            return length.contains("T") ? Duration.parse(length) : Period.parse(length);
        }
    }

    /** Reads {@code scenarios/<id>.yaml}. */
    public static Scenario read(String id) {
        try (InputStream file = Scenario.class.getResourceAsStream("/scenarios/" + id + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no scenario " + id + ".");
            }
            return YAML.readValue(file, Scenario.class);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "Scenario " + id + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
