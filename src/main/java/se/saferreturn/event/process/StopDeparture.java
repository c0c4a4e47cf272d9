package se.saferreturn.event.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Listens where a wish for another destination or a withdrawn consent is reported: nobody leaves before it is decided, so what
 * must be in place for the departure is checked once more.
 */
@Component
class StopDeparture implements ExecutionListener {

    private static final String DEPARTURE_STOPPED = "DepartureStopped";

    private final CaseMessages messages;
    private final DepartureInDoubt departure;

    StopDeparture(CaseMessages messages, DepartureInDoubt departure) {
        this.messages = messages;
        this.departure = departure;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // who may have left by now must be able to be confirmed
        if (!departure.isIn(execution.getProcessInstanceId())) {
            messages.send(execution.getProcessInstanceId(), DEPARTURE_STOPPED);
        }
    }
}
