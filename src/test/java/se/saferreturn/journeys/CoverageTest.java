package se.saferreturn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;

/** The scenarios together travel every road that a model has. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageTest {

    private static final Logger log = LoggerFactory.getLogger(CoverageTest.class);

    @Autowired
    PlayedScenarios scenarios;

    @Autowired
    ModelCoverage coverage;

    @BeforeAll
    void playAll() {
        for (String id : PlayedScenarios.ids()) {
            try {
                scenarios.get(id);
            } catch (AssertionError failed) {
                log.warn("Scenario {} does not reach its end, so what it would pass counts as not passed", id);
            }
        }
    }

    @AfterAll
    void report() throws IOException {
        log.info("Passed by the scenarios:\n{}", coverage.report());
    }

    @Test
    void everyFlowAndEventOfEveryProcessIsPassedBySomeScenario() {
        assertThat(coverage.missed())
                .isNotEmpty()
                .allSatisfy((process, missed) -> assertThat(missed).as(process).isEmpty());
    }
}
