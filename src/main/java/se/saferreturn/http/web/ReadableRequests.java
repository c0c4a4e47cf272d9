package se.saferreturn.http.web;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what reads requests strictly into both REST APIs of the engine, before either of them is made. */
@Configuration(proxyBeanMethods = false)
class ReadableRequests {

    @Bean
    static BeanFactoryPostProcessor strictReading() {
        return beans -> StrictReading.addTo(CamundaRestResources.getConfigurationClasses());
    }
}
