package se.saferreturn.datarequest.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.datarequest.DataRequestRefusedException;
import se.saferreturn.datarequest.DataRequests;

/** Makes sure that a refusal was explained by a way that is safe for the person. */
@Component
class CheckWayOfAnswering implements JavaDelegate {

    private final DataRequests requests;

    CheckWayOfAnswering(DataRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            requests.checkExplanation(new CaseNumber(execution.getProcessBusinessKey()));
        } catch (DataRequestRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
    }
}
