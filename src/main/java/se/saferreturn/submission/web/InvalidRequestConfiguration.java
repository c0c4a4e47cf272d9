package se.saferreturn.submission.web;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives {@link InvalidRequestMapper} to both REST APIs, before either of them is made. */
@Configuration(proxyBeanMethods = false)
class InvalidRequestConfiguration {

    @Bean
    static BeanFactoryPostProcessor refusalsInTheirOwnWords() {
        return beans -> CamundaRestResources.getConfigurationClasses().add(InvalidRequestMapper.class);
    }
}
