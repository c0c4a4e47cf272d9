package se.saferreturn.demo;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** How long the application took to start: database, schema, models, users and, in the demo, its cases. */
public class StartTime {

    private Duration taken = Duration.ZERO;

    @EventListener
    void remember(ApplicationReadyEvent ready) {
        taken = ready.getTimeTaken();
    }

    public Duration taken() {
        return taken;
    }
}
