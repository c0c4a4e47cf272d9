package se.saferreturn.datarequest.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.datarequest.DataRequestRefusedException;
import se.saferreturn.datarequest.DataRequests;

/** Does what a data request was granted for. */
@Component
class ApplyDataRequest implements JavaDelegate {

    private final DataRequests requests;

    ApplyDataRequest(DataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            requests.carryOut(new CaseNumber(execution.getProcessBusinessKey()), ActingOfficer.id());
        } catch (DataRequestRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
    }
}
