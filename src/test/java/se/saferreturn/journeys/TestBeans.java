package se.saferreturn.journeys;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What tests add to the application; it is there for all of them, since they share one. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    ModelCoverage modelCoverage() {
        return new ModelCoverage();
    }

    @Bean
    PlayedScenarios playedScenarios(ProcessEngine engine, ModelCoverage coverage) {
        return new PlayedScenarios(engine, coverage);
    }

    @Bean
    TransactionTest.BreakingStep breakingStep() {
        return new TransactionTest.BreakingStep();
    }
}
