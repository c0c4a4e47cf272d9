package se.saferreturn.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.routing.Clocks;

/**
 * Plays the demo's cases at the first start. It runs before the job executor starts and before {@link StillPreparing} lets
 * anybody in, because it moves the engine's clock into the past. A start that was killed on the way goes on with the next
 * case.
 */
@ConditionalOnProperty("safer-return.demo.cases")
@Order(DemoCases.AFTER_THE_USERS)
class DemoCases implements ApplicationRunner {

    static final int AFTER_THE_USERS = 100;

    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ProcessEngine engine;
    private final BegunCases begun;

    DemoCases(ProcessEngine engine, @Value("${safer-return.demo.folder}") Path folder) {
        this.engine = engine;
        this.begun = new BegunCases(folder.resolve("demo-cases.played"));
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        List<DemoCase> cases = DemoCase.readAll();
        int played = Math.min(cases.size(), begun.count());
        try {
            for (DemoCase demoCase : cases.subList(played, cases.size())) {
                log.info("Playing demo case {} of {}", ++played, cases.size());
                begun.add(demoCase.name());
                play(demoCase);
            }
        } finally {
            ClockUtil.reset();
        }
    }

    private void play(DemoCase demoCase) {
        ZonedDateTime now = ZonedDateTime.now(Clock.system(Clocks.SWEDEN));
        ZonedDateTime opened = now.minusDays(demoCase.daysAgo()).with(MORNING);
        // before nine in the morning, a case of today is opened just now
        ScenarioPlayer.setClock((opened.isAfter(now) ? now : opened).toInstant());
        new ScenarioPlayer(engine).playUntil(demoCase.toPlay(), demoCase::stopsBefore);
    }
}
