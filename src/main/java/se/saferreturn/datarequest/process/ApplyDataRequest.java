package se.saferreturn.datarequest.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFileEntry;
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
            requests.carryOut(new CaseNumber(execution.getProcessBusinessKey()), officer());
        } catch (DataRequestRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
    }

    private static String officer() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        return user == null ? CaseFileEntry.SYSTEM : user;
    }
}
