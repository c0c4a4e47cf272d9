package se.saferreturn.http.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may knock within a minute.
 *
 * @param failedLogins with a wrong password or token
 * @param logins at the login with the identity provider
 * @param health at the health check
 */
@ConfigurationProperties("safer-return.access.limits")
record LimitSettings(
        @DefaultValue("30") int failedLogins,
        @DefaultValue("120") int logins,
        @DefaultValue("120") int health) {}
