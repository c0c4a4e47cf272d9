package se.saferreturn.event.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.EngineRecords;
import se.saferreturn.event.CaseEvent;

/** Tells the case that a traveller is missing, unless it knows already. */
@Component
class ReportMissing implements JavaDelegate {

    private final RuntimeService runtime;
    private final CaseMessages messages;

    ReportMissing(RuntimeService runtime, CaseMessages messages) {
        this.runtime = runtime;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProcessInstance root = runtime.createProcessInstanceQuery()
                .processInstanceId(EngineRecords.root(execution))
                .singleResult();
        String message = CaseEvent.PERSON_MISSING.message();
        if (messages.beingHandled(root, message).isEmpty()) {
            messages.send(root.getId(), message);
        }
    }
}
