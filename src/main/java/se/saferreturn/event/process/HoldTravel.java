package se.saferreturn.event.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.TaskIds;

/**
 * After a new threat nobody leaves before the risk has been assessed again. Where the departure is in doubt, those are alarmed who
 * would be on the way; and if everything was in place for it, somebody finds out before anything is held: a journey that has
 * begun would no longer be watched.
 */
@Component
class HoldTravel implements JavaDelegate {

    static final String TRAVEL_HELD = "TravelHeld";

    private static final String DEPARTURE_IN_DOUBT = "DepartureInDoubt";

    private final CaseMessages messages;
    private final CaseTasks tasks;
    private final EventRecords records;
    private final DepartureInDoubt departure;
    private final CaseInstances instances;

    HoldTravel(
            CaseMessages messages,
            CaseTasks tasks,
            EventRecords records,
            DepartureInDoubt departure,
            CaseInstances instances) {
        this.messages = messages;
        this.tasks = tasks;
        this.records = records;
        this.departure = departure;
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String processInstance = execution.getProcessInstanceId();
        boolean preparing = TravelStage.of(execution) == TravelStage.PREPARING;
        boolean inDoubt = preparing && departure.isIn(processInstance);
        boolean asked = inDoubt && tasks.isOpen(processInstance, TaskIds.CONFIRM_DEPARTURE);
        String otherwise = inDoubt ? "held" : "no";
        instances.setFact(processInstance, FactNames.PERHAPS_ON_THE_WAY, asked ? "asked" : otherwise);
        if (asked) {
            findOut(processInstance);
        } else if (preparing && !takesThreatIn(processInstance) && messages.send(processInstance, TRAVEL_HELD)) {
            records.keep(
                    new CaseNumber(execution.getProcessBusinessKey()),
                    "travel-held",
                    Map.of("travelHeldOn", records.today().toString()));
        }
    }

    /** An assessment that waits takes the threat in; one that somebody has begun without it is made anew. */
    boolean takesThreatIn(String processInstance) {
        return tasks.isOpen(processInstance, TaskIds.ASSESS_RISK)
                && !tasks.isClaimed(processInstance, TaskIds.ASSESS_RISK);
    }

    private void findOut(String processInstance) {
        if (!tasks.isOpen(processInstance, TaskIds.HANDLE_MISSED_DEPARTURE)) {
            messages.send(processInstance, DEPARTURE_IN_DOUBT);
        }
    }
}
