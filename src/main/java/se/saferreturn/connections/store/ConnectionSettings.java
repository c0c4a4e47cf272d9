package se.saferreturn.connections.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the database's connections are shared. How many requests have is {@code spring.datasource.hikari.maximum-pool-size}.
 *
 * @param statementLimit after this time the database ends a statement of a request
 * @param requestPatience so long a request waits for a connection
 * @param ofApplication so many connections are for jobs and what else the application does by itself
 * @param healthPatience so long the health check waits for the database
 */
@ConfigurationProperties("safer-return.connections")
record ConnectionSettings(
        @DefaultValue("PT15S") Duration statementLimit,
        @DefaultValue("PT10S") Duration requestPatience,
        @DefaultValue("10") int ofApplication,
        @DefaultValue("PT2S") Duration healthPatience) {}
