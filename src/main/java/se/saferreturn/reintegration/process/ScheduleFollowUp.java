package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.routing.Clocks;

/** Sets the day of one follow-up, counted from the arrival, and its first attempt. */
@Component
class ScheduleFollowUp implements JavaDelegate {

    private final Clocks clocks;

    ScheduleFollowUp(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int followUp = ((Number) execution.getVariable("followUp")).intValue();
        String arrivedOn = (String) execution.getVariable("arrivedOn");
        execution.setVariable("followUpDue", clocks.followUpDay(followUp, arrivedOn));
        execution.setVariable("attempt", 1);
    }
}
