package se.saferreturn.event.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.saferreturn.event.CaseEvent;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.TaskIds;

/** Gives a reported event to the case; its message is the one that the end event names. */
@Component
class CorrelateEvent implements JavaDelegate {

    private final ReportedCases cases;
    private final CaseMessages messages;
    private final CaseTasks tasks;
    private final DepartureInDoubt departure;
    private final HoldTravel holdTravel;

    CorrelateEvent(
            ReportedCases cases,
            CaseMessages messages,
            CaseTasks tasks,
            DepartureInDoubt departure,
            HoldTravel holdTravel) {
        this.cases = cases;
        this.messages = messages;
        this.tasks = tasks;
        this.departure = departure;
        this.holdTravel = holdTravel;
    }

    @Override
    public void execute(DelegateExecution report) {
        CaseEvent event = CaseEvent.ofMessage(ModelOfEvent.sentBy(report));
        String reported = String.valueOf(report.getVariable(FactNames.EVENT_KIND));
        if (!event.isReportedAs(reported)) {
            throw new IllegalStateException(report.getCurrentActivityId() + " sends " + event.message()
                    + ", and what was reported is " + reported + ". Correct the model.");
        }
        ProcessInstance root = cases.find(report, event.door())
                .root()
                .orElseThrow(() -> EventRefusal.of(
                        EventRefusal.CASE_NUMBER,
                        "Case " + report.getProcessBusinessKey()
                                + " is closed; choose re-open if the work must go on."));
        if (!event.mayRepeat() && !holdsSomethingNew(root, event)) {
            refuseIfBeingHandled(root, event);
        }
        if (!messages.send(root.getId(), event.message())) {
            throw EventRefusal.of(EventRefusal.EVENT_KIND, event.notNow());
        }
    }

    /**
     * A second threat that finds a journey being prepared again must stop it, whatever is still open of the first; but not where
     * those are alarmed already who would be on the way.
     */
    private boolean holdsSomethingNew(ProcessInstance root, CaseEvent event) {
        return event == CaseEvent.NEW_THREAT
                && messages.isAwaited(root.getId(), HoldTravel.TRAVEL_HELD)
                && !holdTravel.takesThreatIn(root.getId())
                && !(departure.isIn(root.getId()) && tasks.isOpen(root.getId(), TaskIds.ACT_ON_THREAT_COORDINATOR));
    }

    private void refuseIfBeingHandled(ProcessInstance root, CaseEvent event) {
        List<String> open = messages.beingHandled(root, event.message());
        if (!open.isEmpty()) {
            throw EventRefusal.of(
                    EventRefusal.EVENT_KIND,
                    "This has been reported and is being handled: see the open task \"" + String.join("\", \"", open)
                            + "\". If you know more, call whoever does that task.");
        }
    }
}
