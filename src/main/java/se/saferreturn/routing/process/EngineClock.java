package se.saferreturn.routing.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import se.saferreturn.routing.Clocks;

/** The engine's clock for the whole application, so that due dates, timers and case file agree on the time. */
final class EngineClock extends Clock {

    private final ZoneId zone;

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    EngineClock() {
        this(Clocks.SWEDEN);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
