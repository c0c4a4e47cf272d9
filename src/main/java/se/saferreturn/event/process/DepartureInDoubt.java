package se.saferreturn.event.process;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.ProcessIds;
import se.saferreturn.routing.RunningCases;

/** Between the planned departure and its confirmation nobody knows whether the person has left. */
@Component
class DepartureInDoubt {

    private final RunningCases cases;
    private final Clock clock;

    DepartureInDoubt(RunningCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Whether it is so in a case.
     *
     * @param processInstanceId any one of the case
     */
    boolean isIn(String processInstanceId) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(Clocks.SWEDEN));
        return cases.called(processInstanceId, ProcessIds.TRAVEL).stream()
                .map(cases::facts)
                .anyMatch(facts -> isOver(facts, now));
    }

    private static boolean isOver(Map<String, @Nullable Object> facts, LocalDateTime now) {
        return "preparing".equals(facts.get(FactNames.TRAVEL_STAGE))
                && facts.get(FactNames.DEPARTURE_EXPECTED_AT) instanceof String planned
                && !LocalDateTime.parse(planned).isAfter(now);
    }
}
