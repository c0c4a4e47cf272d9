package se.saferreturn.http.limit;

import io.github.bucket4j.TimeMeter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.http.Edge;

/** Before anything that costs more than counting. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    FilterRegistrationBean<RateLimits> limitedKnocks(LimitSettings settings) {
        FilterRegistrationBean<RateLimits> registration =
                new FilterRegistrationBean<>(new RateLimits(settings, TimeMeter.SYSTEM_NANOTIME));
        registration.setOrder(Edge.LIMITED_KNOCKS.order());
        return registration;
    }

    /** After every login, so that it is known who asks. */
    @Bean
    FilterRegistrationBean<RequestsInFlight> requestsInFlight(TurnSettings settings, CurrentPerson currentPerson) {
        Turns turns = new Turns(settings.atOnce(), settings.waiting(), settings.patience());
        FilterRegistrationBean<RequestsInFlight> registration =
                new FilterRegistrationBean<>(new RequestsInFlight(turns, currentPerson));
        registration.addUrlPatterns("/engine-rest/*", "/api/*", "/camunda/api/*", "/v3/*");
        registration.setOrder(Edge.REQUESTS_IN_FLIGHT.order());
        return registration;
    }
}
