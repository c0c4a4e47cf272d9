package se.saferreturn.login.web;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.http.Edge;

/** Before anything looks into a session. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FilterRegistrationBean<IdleSessions> idleSessions(LoginSettings settings) {
        FilterRegistrationBean<IdleSessions> registration = new FilterRegistrationBean<>(
                new IdleSessions(settings.idleTime(), settings.longestSession(), Clock.systemUTC()));
        registration.setOrder(Edge.IDLE_SESSIONS.order());
        return registration;
    }
}
