package se.saferreturn.preparation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.preparation.SafeguardsOfCase;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.FactNames;

/** Works out whether a child has all that it must have; only how far it is leaves the case file. */
@Component
class DetermineChildSafeguards implements JavaDelegate {

    private final SafeguardsOfCase safeguards;
    private final CaseInstances instances;

    DetermineChildSafeguards(SafeguardsOfCase safeguards, CaseInstances instances) {
        this.safeguards = safeguards;
        this.instances = instances;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean minor = !Boolean.FALSE.equals(execution.getVariable(FactNames.MINOR));
        instances.setFact(
                execution.getProcessInstanceId(),
                FactNames.CHILD_SAFEGUARDS,
                safeguards
                        .determine(new CaseNumber(execution.getProcessBusinessKey()), minor)
                        .state()
                        .code());
    }
}
