package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.Outcome;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.reminder.Reminders;
import se.saferreturn.routing.FactNames;

/** Listens on every end event of a case; the model gives the outcome's code in the field {@code outcome}. */
@Component
// the engine writes the field into the bean, so it must be public, and every end event needs a bean of its own
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
public class RecordOutcome implements ExecutionListener {

    private final CaseRegister register;
    private final Reminders reminders;

    @Nullable private Expression outcome;

    RecordOutcome(CaseRegister register, Reminders reminders) {
        this.register = register;
        this.reminders = reminders;
    }

    /** Called by the engine with the field of the model. */
    public void setOutcome(Expression outcome) {
        this.outcome = outcome;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (outcome == null) {
            throw new IllegalStateException(
                    "The end event " + execution.getCurrentActivityId() + " has no field named outcome.");
        }
        Outcome ending = Outcome.ofCode(String.valueOf(outcome.getValue(execution)));
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        if (register.find(caseNumber).filter(RegisteredCase::isClosed).isPresent()) {
            // an alarm that was still open has led to an end of its own; how the case ended is known
            return;
        }
        register.close(caseNumber, ending, (String) execution.getVariable(FactNames.REGION), (String)
                execution.getVariable(FactNames.COUNTRY_OF_RETURN));
        reminders.forget(caseNumber);
        execution.setVariable(FactNames.OUTCOME, ending.code());
    }
}
