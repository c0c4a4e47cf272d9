package se.saferreturn.alarm.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks by the clock, wherever the engine runs its jobs as well. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class AlarmSchedule {

    private final OverdueWork overdueWork;
    private final AlarmsInModels alarms;

    AlarmSchedule(OverdueWork overdueWork, AlarmsInModels alarms) {
        this.overdueWork = overdueWork;
        this.alarms = alarms;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        // what would tell people of their own work ends only when somebody else was told
        overdueWork.look();
        alarms.endThoseWithoutCause();
    }
}
