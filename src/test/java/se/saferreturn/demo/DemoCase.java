package se.saferreturn.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.saferreturn.journeys.Scenario;

/**
 * One case of the demo: a scenario, played with another person up to some step, or an opening of its own; and what happens
 * then. They stand in {@code src/test/resources/demo/cases.yaml}.
 *
 * @param scenario id of the scenario; absent when there is an opening
 * @param opening how it begins when it is like no scenario
 * @param daysAgo when the case was opened
 * @param stopBefore name of the task of the scenario that is left to do; absent: played to its end
 * @param referral answers of the referral that differ from the scenario's
 * @param region whose coordinator plays, if not the scenario's
 * @param then what happens after that
 */
record DemoCase(
        @Nullable String scenario,
        Scenario.@Nullable Opening opening,
        int daysAgo,
        @Nullable String stopBefore,
        @Nullable Map<String, Object> referral,
        @Nullable String region,
        @Nullable List<Scenario.Step> then) {

    private static final String COORDINATOR = "coordinator.";

    static List<DemoCase> readAll() throws IOException {
        JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = DemoCase.class.getResourceAsStream("/demo/cases.yaml")) {
            return yaml.readValue(file, new TypeReference<>() {});
        }
    }

    DemoCase {
        if ((scenario == null) == (opening == null)) {
            throw new IllegalArgumentException("A demo case has either a scenario or an opening, daysAgo: " + daysAgo);
        }
    }

    /** For the log: nothing of the person. */
    String name() {
        return scenario != null ? scenario : "opening";
    }

    /** What is played: this case's person and users, without what is only there to be tested. */
    Scenario toPlay() {
        Scenario original = played();
        Map<String, Object> form = new LinkedHashMap<>(original.opening().form());
        form.putAll(Objects.requireNonNullElse(referral, Map.of()));
        return new Scenario(
                original.id(),
                original.title(),
                original.also(),
                new Scenario.Opening(
                        original.opening().process(),
                        inPlaceOf(original.opening().user()),
                        form),
                stepsOf(original)
                        .filter(Scenario.Step::moves)
                        .map(step -> step.user() == null ? step : step.by(inPlaceOf(step.user())))
                        .toList(),
                original.ends());
    }

    private Stream<Scenario.Step> stepsOf(Scenario original) {
        return then == null
                ? original.steps().stream()
                : Stream.concat(original.steps().stream().takeWhile(step -> !isLeft(step)), then.stream());
    }

    /** The scenario as it is written, or one of nothing but this case's opening. */
    Scenario played() {
        return scenario != null
                ? Scenario.read(scenario)
                : new Scenario("demo", "Demo", List.of(), Objects.requireNonNull(opening), List.of(), "");
    }

    /** Whether the player stops here. A case to which more happens is cut before, since that may be the same task. */
    boolean stopsBefore(Scenario.Step step) {
        return then == null && isLeft(step);
    }

    /** Whether the scenario is left before this step. */
    boolean isLeft(Scenario.Step step) {
        return stopBefore != null && step.does(stopBefore);
    }

    private String inPlaceOf(String user) {
        return region != null && user.startsWith(COORDINATOR) ? COORDINATOR + region : user;
    }
}
