package se.saferreturn.urgency.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.FactNames;
import se.saferreturn.urgency.Urgency;
import se.saferreturn.urgency.UrgencyOfReferral;

/** Asks the table {@code urgency}; the reason goes to the case file, the result steers priority and due date. */
@Component
class DetermineUrgency implements JavaDelegate {

    private final UrgencyOfReferral urgencyOfReferral;

    DetermineUrgency(UrgencyOfReferral urgencyOfReferral) {
        this.urgencyOfReferral = urgencyOfReferral;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        execution.setVariables(urgencyOfReferral.nearness(number));
        Urgency urgency = urgencyOfReferral.decide(number, execution.getVariables());
        execution.setVariable(FactNames.URGENT, urgency.urgent());
        execution.setVariable(FactNames.PRIORITY, urgency.priority());
    }
}
