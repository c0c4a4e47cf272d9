package se.saferreturn.journeys;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

/** What tests add to the application; it is there for all of them, since they share one. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    /** What runs by the clock would come between the steps of a test, on a day that the test has made up. */
    @Bean
    static BeanDefinitionRegistryPostProcessor nothingByTheClock() {
        return beans -> beans.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
    }

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
