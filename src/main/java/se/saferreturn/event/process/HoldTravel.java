package se.saferreturn.event.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.TaskIds;

/** After a new threat nobody leaves before the risk has been assessed again. */
@Component
class HoldTravel implements JavaDelegate {

    static final String TRAVEL_HELD = "TravelHeld";

    private final CaseMessages messages;
    private final CaseTasks tasks;
    private final EventRecords records;

    HoldTravel(CaseMessages messages, CaseTasks tasks, EventRecords records) {
        this.messages = messages;
        this.tasks = tasks;
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String processInstance = execution.getProcessInstanceId();
        boolean preparing = TravelStage.of(execution) == TravelStage.PREPARING;
        // an assessment that is open takes the new threat in
        if (preparing
                && !tasks.isOpen(processInstance, TaskIds.ASSESS_RISK)
                && messages.send(processInstance, TRAVEL_HELD)) {
            records.keep(
                    new CaseNumber(execution.getProcessBusinessKey()),
                    "travel-held",
                    Map.of("travelHeldOn", records.today().toString()));
        }
    }
}
