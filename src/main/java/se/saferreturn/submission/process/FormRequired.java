package se.saferreturn.submission.process;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;

/**
 * Refuses every door that passes a form by, so that no form is ever missing in the case file.
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
            throw new BadUserRequestException(
                    "The task can only be completed with its form. Open it in Tasklist and fill the form in.");
        }
    }

    /** A case is about to start. */
    @Override
    public void notify(DelegateExecution execution) {
        if (!caseFile.hasEntryFor(execution.getProcessInstanceId()) && !carriesAnswersOver(execution)) {
            throw new BadUserRequestException(
                    "A case can only be opened with its first form. Use \"Start process\" in Tasklist, or submit the form.");
        }
    }

    /** A message starts a case for whose number another file's answers have been carried over, such as an enquiry's. */
    private boolean carriesAnswersOver(DelegateExecution execution) {
        ActivityImpl start = ((ExecutionEntity) execution).getActivity();
        String caseNumber = execution.getProcessBusinessKey();
        return start != null
                && ActivityTypes.START_EVENT_MESSAGE.equals(start.getProperty(BpmnProperties.TYPE.getName()))
                && caseNumber != null
                && caseFile.hasEntryFor(caseNumber);
    }
}
