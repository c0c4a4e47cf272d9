package se.saferreturn.datarequest.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.datarequest.DataRequestRefusedException;
import se.saferreturn.datarequest.DataRequests;

/** Makes sure that the files exist which a data request is granted for. */
@Component
class CheckFilesOfPerson implements JavaDelegate {

    private final DataRequests requests;

    CheckFilesOfPerson(DataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            requests.checkFiles(new CaseNumber(execution.getProcessBusinessKey()), ActingOfficer.id());
        } catch (DataRequestRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
    }
}
