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
import org.jspecify.annotations.Nullable;
import se.saferreturn.journeys.Scenario;

/**
 * One case of the demo: a scenario, played with another person up to some step. They stand in {@code
 * src/test/resources/demo/cases.yaml}.
 *
 * @param scenario id of the scenario
 * @param daysAgo when the case was opened
 * @param stopBefore name of the task that is left to do; absent: played to its end
 * @param referral answers of the referral that differ from the scenario's
 * @param region whose coordinator plays, if not the scenario's
 */
record DemoCase(
        String scenario,
        int daysAgo,
        @Nullable String stopBefore,
        @Nullable Map<String, Object> referral,
        @Nullable String region) {

    private static final String COORDINATOR = "coordinator.";

    static List<DemoCase> readAll() throws IOException {
        JsonMapper yaml = JsonMapper.builder(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = DemoCase.class.getResourceAsStream("/demo/cases.yaml")) {
            return yaml.readValue(file, new TypeReference<>() {});
        }
    }

    /** The scenario with this case's person and users, without what is only there to be tested. */
    Scenario toPlay() {
        Scenario original = Scenario.read(scenario);
        Map<String, Object> form = new LinkedHashMap<>(original.opening().form());
        if (referral != null) {
            form.putAll(referral);
        }
        return new Scenario(
                original.id(),
                original.title(),
                original.also(),
                new Scenario.Opening(
                        original.opening().process(),
                        inPlaceOf(original.opening().user()),
                        form),
                original.steps().stream()
                        .filter(Scenario.Step::moves)
                        .map(step -> step.user() == null ? step : step.by(inPlaceOf(step.user())))
                        .toList(),
                original.ends());
    }

    boolean stopsBefore(Scenario.Step step) {
        return stopBefore != null && stopBefore.equals(step.task());
    }

    private String inPlaceOf(String user) {
        return region != null && user.startsWith(COORDINATOR) ? COORDINATOR + region : user;
    }
}
