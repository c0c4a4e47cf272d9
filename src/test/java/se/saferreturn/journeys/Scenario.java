package se.saferreturn.journeys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A case as it is played, from a file in {@code src/test/resources/scenarios} that reads from top to bottom. A file may
 * begin like another one until a task, and go on like another one from a task, each time the first of that name.
 *
 * @param also cases that are there already
 * @param opening the referral
 * @param steps what people do next, how long it takes, and how things stand meanwhile
 * @param ends id of the end event at which the case ends
 */
public record Scenario(String id, String title, List<Earlier> also, Opening opening, List<Step> steps, String ends) {

    /** Who starts a process that no person starts. */
    static final String SYSTEM = "system";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /**
     * A case that is there already.
     *
     * @param like id of its scenario
     * @param until the first task of this name is left open, and the scenario's own steps may go on with it; absent: the
     *     case has come to its end
     * @param with answers of its first form that differ
     */
    public record Earlier(
            String like, @Nullable String until, @Nullable Map<String, Object> with) {

        /** Written as a mere id: that scenario, played to its end. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Earlier ended(String like) {
            return new Earlier(like, null, null);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Earlier {
            if (until == null && with != null) {
                throw new IllegalArgumentException(
                        "An earlier case with other answers is left open: until is missing.");
            }
        }

        boolean isOpen() {
            return until != null;
        }

        /** As far as it is played. */
        Scenario toPlay() {
            Scenario other = read(like);
            return new Scenario(
                    other.id(),
                    other.title(),
                    other.also(),
                    other.opening().with(Objects.requireNonNullElse(with, Map.of())),
                    until == null ? other.steps() : other.until(until),
                    other.ends());
        }
    }

    /**
     * The form with which it begins.
     *
     * @param process key of the process that is started; absent: a case is opened by a referral. A case that is opened
     *     from an enquiry becomes the scenario's as soon as it is there.
     * @param user who sends it
     * @param form answers by field
     */
    public record Opening(
            @JsonProperty("start") @Nullable String process,
            @JsonProperty("as") String user,
            Map<String, Object> form) {

        Opening with(Map<String, Object> otherAnswers) {
            Map<String, Object> all = new LinkedHashMap<>(form);
            all.putAll(otherAnswers);
            return new Opening(process, user, all);
        }
    }

    /**
     * A task that somebody does, a process that somebody starts, time that passes, or a look at how things stand; a step
     * is one of the four.
     *
     * @param task name of the task that is done; of several with this name, the oldest that the user sees
     * @param process key of the process that is started; a field for the case number is filled in
     * @param user who does or starts it
     * @param form answers by field; what the form shows already stays as it is
     * @param refused words of the refusal; nothing may have changed then
     * @param follow which case is the scenario's from now on, if not the same
     * @param pass ISO 8601 length
     */
    public record Step(
            @JsonProperty("do") @Nullable String task,
            @JsonProperty("start") @Nullable String process,
            @JsonProperty("as") @Nullable String user,
            @Nullable Map<String, Object> form,
            @Nullable String refused,
            @Nullable Follow follow,
            @JsonProperty("wait") @Nullable String pass,
            @Nullable Expectation expect,
            @Nullable String emergency) {

        public Step {
            long kinds = Stream.of(task, process, pass, expect, emergency)
                    .filter(Objects::nonNull)
                    .count();
            boolean byPerson = task != null || process != null || emergency != null;
            if (kinds != 1 || byPerson != (user != null)) {
                throw new IllegalArgumentException(
                        "A step has either do, start or emergency, and as, or else wait or expect: do=" + task
                                + ", start=" + process + ", wait=" + pass);
            }
            if (!byPerson && (form != null || refused != null)) {
                throw new IllegalArgumentException("Only a step that somebody does has a form, and may be refused.");
            }
            if (follow != null && process == null) {
                throw new IllegalArgumentException("Only a step that starts a process may lead to another case.");
            }
        }

        public boolean does(String name) {
            return name.equals(task);
        }

        /** Answers by field, none for a wait. */
        public Map<String, Object> answers() {
            return form == null ? Map.of() : form;
        }

        /** Whether the step moves anything, and is not there to be looked at by a test. */
        public boolean moves() {
            return expect == null && refused == null;
        }

        /** Who does what, for messages. */
        String inShort() {
            if (task != null) {
                return user + ": " + task;
            }
            if (process != null) {
                return user + " starts " + process;
            }
            if (emergency != null) {
                return user + " opens the case in an emergency";
            }
            return pass != null ? "wait " + pass : "expect";
        }

        /** The same step, done by somebody else. */
        public Step by(String otherUser) {
            return new Step(task, process, otherUser, form, refused, follow, pass, expect, emergency);
        }
    }

    /** Where a scenario goes on when a step opens a second case. */
    public enum Follow {
        /** In the case that was opened again under a new number. */
        REOPENED
    }

    /**
     * How things stand between two steps. Tasks are named as people see them.
     *
     * @param tasks all tasks that are open, whoever sees them
     * @param notTasks tasks that are not open
     * @param sees what these users see, among others
     * @param seesNot what these users do not see; {@value #ANYTHING} for nothing at all
     * @param outcome how the case has ended
     */
    public record Expectation(
            @Nullable List<String> tasks,
            @Nullable List<String> notTasks,
            @Nullable Map<String, List<String>> sees,
            @Nullable Map<String, List<String>> seesNot,
            @Nullable String outcome) {

        static final String ANYTHING = "anything";

        public Expectation {
            if (tasks == null && notTasks == null && sees == null && seesNot == null && outcome == null) {
                throw new IllegalArgumentException("It is to be said what is expected.");
            }
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
            @Nullable List<Earlier> also,
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
                first = other.opening().with(Objects.requireNonNullElse(begins.with(), Map.of()));
                all.addAll(other.until(begins.until()));
            }
            all.addAll(steps);
            if (continues != null) {
                List<String> left = Objects.requireNonNullElse(continues.without(), List.of());
                read(continues.like()).from(continues.from()).stream()
                        .filter(step -> left.stream().noneMatch(step::does))
                        .forEach(all::add);
            }
            return new Scenario(
                    id,
                    title,
                    Objects.requireNonNullElse(also, List.of()),
                    Objects.requireNonNull(first),
                    List.copyOf(all),
                    ends);
        }
    }

    /**
     * How a scenario begins.
     *
     * @param with answers of the first form that differ
     */
    private record Beginning(
            String like, String until, @Nullable Map<String, Object> with) {}

    /**
     * How a scenario goes on.
     *
     * @param without tasks that do not come up in this one
     */
    private record Continuation(
            String like,
            String from,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> without) {}
}
