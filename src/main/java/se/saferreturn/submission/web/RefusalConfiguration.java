package se.saferreturn.submission.web;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives {@link RefusalInItsOwnWords} to both REST APIs, before either of them is made. */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    @Bean
    static BeanFactoryPostProcessor refusalsInTheirOwnWords() {
        return beans -> CamundaRestResources.getConfigurationClasses().add(RefusalInItsOwnWords.class);
    }
}
