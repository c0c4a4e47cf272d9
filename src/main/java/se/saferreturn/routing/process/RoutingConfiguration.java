package se.saferreturn.routing.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.Groups;
import se.saferreturn.routing.RoutingFacts;

/** Makes the beans that models name in their expressions, and the declaration of routing facts. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock();
    }

    @Bean
    Clocks clocks(Clock clock, ClockSettings settings) {
        return new Clocks(clock, settings.lengths());
    }

    @Bean
    Groups groups(@Value("${safer-return.access.missions:}") List<String> missions) {
        return new Groups(missions);
    }

    @Bean
    RoutingFacts routingFacts(@Value("classpath:processes/routing-facts.yaml") Resource declaration)
            throws IOException {
        try (InputStream yaml = declaration.getInputStream()) {
            return RoutingFacts.read(yaml);
        }
    }
}
