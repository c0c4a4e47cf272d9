package se.saferreturn.http.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests of one person are under way at a time.
 *
 * @param atOnce so many are worked on; far fewer than there are connections to the database
 * @param waiting so many more wait for their turn; a page of Cockpit asks for about twenty things
 * @param patience for so long
 */
@ConfigurationProperties("safer-return.access.turns")
record TurnSettings(
        @DefaultValue("6") int atOnce,
        @DefaultValue("30") int waiting,
        @DefaultValue("PT10S") Duration patience) {}
