package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;

/**
 * Whatever people answer and whatever happens, a case comes to an end that the programme knows. Walks the same ways again
 * with {@code -Dwalks.seed=}, and a single one with {@code -Dwalk.seed=}, each with the number that was printed.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomWalksTest {

    private static final Logger log = LoggerFactory.getLogger(RandomWalksTest.class);

    private static final int WALKS = Integer.getInteger("walks", 100);

    @Autowired
    ProcessEngine engine;

    private final Map<String, Integer> reached = new TreeMap<>();
    private int steps;

    @AfterAll
    void tellWhatWasReached() {
        log.info("{} steps, and these endings: {}", steps, reached);
    }

    @AfterEach
    void backToToday() {
        ClockUtil.reset();
    }

    static LongStream seeds() {
        Long one = Long.getLong("walk.seed");
        if (one != null) {
            return LongStream.of(one);
        }
        long seed = Long.getLong("walks.seed", System.nanoTime());
        log.info("{} random walks with -Dwalks.seed={}", WALKS, seed);
        return new Random(seed).longs(WALKS);
    }

    @ParameterizedTest(name = "-Dwalk.seed={0}")
    @MethodSource("seeds")
    void everyWalkComesToAKnownEnd(long seed) {
        long incidents = incidents();
        RandomWalk walk = new RandomWalk(engine, seed);

        List<String> endings = walk.walk();

        log.debug("Walk {}: {}", seed, walk.diary());
        steps += walk.steps();
        endings.forEach(ending -> reached.merge(ending, 1, Integer::sum));
        assertThat(walk.steps()).as("-Dwalk.seed=" + seed).isPositive();
        assertThat(incidents()).as("incidents, -Dwalk.seed=" + seed).isEqualTo(incidents);
    }

    private long incidents() {
        return engine.getRuntimeService().createIncidentQuery().count();
    }
}
