package se.saferreturn.journeys;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What tests add to the application; it is there for all of them, since they share one. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    FlowCoverage flowCoverage() {
        return new FlowCoverage();
    }

    @Bean
    TransactionTest.BreakingStep breakingStep() {
        return new TransactionTest.BreakingStep();
    }
}
