package se.saferreturn.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseRegister;

/** Enters the new case into the register. */
@Component
class RegisterCase implements JavaDelegate {

    private final CaseRegister register;

    RegisterCase(CaseRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        register.register(
                new CaseNumber(execution.getProcessBusinessKey()),
                execution.getProcessInstanceId(),
                (String) execution.getVariable("county"),
                Boolean.TRUE.equals(execution.getVariable("minor")));
    }
}
