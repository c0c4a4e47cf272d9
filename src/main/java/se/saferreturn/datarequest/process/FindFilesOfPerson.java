package se.saferreturn.datarequest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.datarequest.DataRequests;

/** Looks for the cases that a data request may be about. */
@Component
class FindFilesOfPerson implements JavaDelegate {

    private final DataRequests requests;

    FindFilesOfPerson(DataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.findFiles(new CaseNumber(execution.getProcessBusinessKey()));
    }
}
