package se.saferreturn.retention.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs it by the clock, wherever the engine runs its jobs as well. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class RetentionSchedule {

    private final RetentionRun run;

    RetentionSchedule(RetentionRun run) {
        this.run = run;
    }

    @Scheduled(cron = "${safer-return.retention.runs}", zone = "Europe/Stockholm")
    void run() {
        run.run();
    }
}
