package se.saferreturn.access.web;

import java.util.Set;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts what reads requests strictly into both REST APIs of the engine, before either of them is made. */
@Configuration(proxyBeanMethods = false)
class ReadableRequests {

    @Bean
    static BeanFactoryPostProcessor strictReading() {
        return beans -> {
            Set<Class<?>> classes = CamundaRestResources.getConfigurationClasses();
            // they would be nearer to the exception than ours, and repeat what was sent
            classes.remove(JsonMappingExceptionHandler.class);
            classes.remove(JsonParseExceptionHandler.class);
            classes.remove(ProcessEngineExceptionHandler.class);
            classes.add(UnreadableJson.class);
            classes.add(RefusedQuery.class);
            classes.add(StrictJson.class);
        };
    }
}
