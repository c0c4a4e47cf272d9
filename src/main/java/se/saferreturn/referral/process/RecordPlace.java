package se.saferreturn.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.FactNames;

/** Listens where the region of a case has been found, or its country has become known, and tells the register. */
@Component
class RecordPlace implements ExecutionListener {

    private final CaseRegister register;

    RecordPlace(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void notify(DelegateExecution execution) {
        register.place(
                new CaseNumber(execution.getProcessBusinessKey()),
                (String) execution.getVariable(FactNames.REGION),
                (String) execution.getVariable(FactNames.COUNTRY_OF_RETURN));
    }
}
