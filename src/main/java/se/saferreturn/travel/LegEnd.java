package se.saferreturn.travel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a leg of a journey is over.
 *
 * @param at by the clocks at the place where it ends
 * @param zone of these clocks
 */
public record LegEnd(LocalDateTime at, ZoneId zone) {

    /** The same, or now if it is over already: who begins late is not looked for at once. */
    public LegEnd notBefore(Instant now) {
        LocalDateTime there = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        return at.isBefore(there) ? new LegEnd(there, zone) : this;
    }
}
