package se.saferreturn.access.web.login;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Before anything looks into a session. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FilterRegistrationBean<IdleSessions> idleSessions(LoginSettings settings) {
        FilterRegistrationBean<IdleSessions> registration = new FilterRegistrationBean<>(
                new IdleSessions(settings.idleTime(), settings.longestSession(), Clock.systemUTC()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }
}
