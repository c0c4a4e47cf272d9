package se.saferreturn.event.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.EngineRecords;
import se.saferreturn.event.CaseEvent;

/**
 * Reports by an answer in a form what somebody would otherwise have to report by hand; the message is the one that the end
 * event names. Nothing is sent twice while the first report is being handled: its open task shows what has been added.
 */
@Component
class ReportToCase implements JavaDelegate {

    private final RuntimeService runtime;
    private final CaseMessages messages;

    ReportToCase(RuntimeService runtime, CaseMessages messages) {
        this.runtime = runtime;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseEvent event = CaseEvent.ofMessage(ModelOfEvent.sentBy(execution));
        ProcessInstance root = runtime.createProcessInstanceQuery()
                .processInstanceId(EngineRecords.root(execution))
                .singleResult();
        if (event.mayRepeat() || messages.beingHandled(root, event.message()).isEmpty()) {
            messages.send(root.getId(), event.message());
        }
    }
}
