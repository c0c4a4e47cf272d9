package se.saferreturn.login.web;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Looks at what must be set before anything is made: before the database is asked for its first connection. */
@Configuration(proxyBeanMethods = false)
class CheckedStart {

    @Bean
    static BeanFactoryPostProcessor startConditions(Environment environment) {
        return beans -> StartConditions.check(environment);
    }
}
