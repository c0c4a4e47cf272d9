package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.routing.Clocks;

/** Sets how many follow-ups the case gets: none without consent to contact after the return. */
@Component
class PlanFollowUps implements JavaDelegate {

    private final Clocks clocks;

    PlanFollowUps(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean mayBeContacted = Boolean.TRUE.equals(execution.getVariable("consentContactAfterReturn"));
        execution.setVariable("followUpCount", mayBeContacted ? clocks.followUpCount() : 0);
    }
}
