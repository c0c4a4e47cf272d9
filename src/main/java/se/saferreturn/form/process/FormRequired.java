package se.saferreturn.form.process;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;

/**
 * Refuses every door that passes a form by, so that no form is ever missing in the case file. The REST API answers 400 to
 * the exception at every door, while an exception of the engine becomes 500 at some.
 */
@Component
class FormRequired implements TaskListener, ExecutionListener {

    private final CaseFile caseFile;

    FormRequired(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** A task is about to be completed. */
    @Override
    public void notify(DelegateTask task) {
        if (!caseFile.hasEntryFor(task.getId())) {
            throw new InvalidRequestException(
                    Status.BAD_REQUEST,
                    "The task can only be completed with its form. Open it in Tasklist and fill the form in.");
        }
    }

    /** A case is about to start. */
    @Override
    public void notify(DelegateExecution execution) {
        if (!caseFile.hasEntryFor(execution.getProcessInstanceId())) {
            throw new InvalidRequestException(
                    Status.BAD_REQUEST,
                    "A case can only be opened with its first form. Use \"Start process\" in Tasklist, or submit the form.");
        }
    }
}
