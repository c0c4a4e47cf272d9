package se.saferreturn.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The scenarios, each played once for all tests that look at what it has left behind. One that fails is not tried again,
 * and keeps none of the others from being played.
 */
public final class PlayedScenarios {

    private static final String ONLY = "safer-return.scenarios";

    /** When every play begins, so that none of them depends on the day and the hour at which the tests run. */
    static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final ProcessEngine engine;
    private final ModelCoverage coverage;
    private final Map<String, PlayedCase> played = new HashMap<>();
    private final Map<String, Throwable> failed = new HashMap<>();

    PlayedScenarios(ProcessEngine engine, ModelCoverage coverage) {
        this.engine = engine;
        this.coverage = coverage;
    }

    /** Ids of all scenarios, or of those that the system property {@value #ONLY} names, while one is being written. */
    static List<String> ids() {
        String only = System.getProperty(ONLY);
        if (only != null) {
            return List.of(only.split(","));
        }
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "scenarios"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The case of a scenario that was played to its end, together with those that must be there before. */
    synchronized PlayedCase get(String id) {
        if (!played.containsKey(id) && !failed.containsKey(id)) {
            play(id);
        }
        Throwable failure = failed.get(id);
        if (failure != null) {
            throw new AssertionError(failure.getMessage(), failure);
        }
        return Objects.requireNonNull(played.get(id));
    }

    /** What a scenario has left behind. */
    Trail trail(String id) {
        return new Trail(engine, get(id));
    }

    private void play(String id) {
        coverage.count(true);
        try {
            Scenario scenario = Scenario.read(id);
            scenario.also().stream().filter(earlier -> !earlier.isOpen()).forEach(earlier -> get(earlier.like()));
            coverage.count(true);
            ScenarioPlayer.setClock(MONDAY_MORNING);
            played.put(id, new ScenarioPlayer(engine).play(scenario));
        } catch (RuntimeException | AssertionError failure) {
            failed.put(id, failure);
        } finally {
            coverage.count(false);
            ClockUtil.reset();
        }
    }
}
