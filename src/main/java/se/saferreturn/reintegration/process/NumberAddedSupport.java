package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.reintegration.AddedSupport;
import se.saferreturn.reintegration.SupportRefusedException;
import se.saferreturn.routing.FactNames;

/** Numbers support that was added after the plan, and copies it into its own part of the case file. */
@Component
class NumberAddedSupport implements JavaDelegate {

    private final CaseFile caseFile;

    NumberAddedSupport(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        try {
            AddedSupport added = AddedSupport.next(caseFile.history(caseNumber, AddedSupport.HISTORY));
            caseFile.append(
                    CaseFileEntry.bySystem(caseNumber, AddedSupport.NUMBERED, 1, added.scope(), added.answers()));
            execution.setVariableLocal(added.kind().code(), added.number());
            // the request itself may be older than another one that was made meanwhile
            execution.setVariableLocal(FactNames.ADDED_SUPPORT, added.kind().code());
        } catch (SupportRefusedException refused) {
            throw new BadUserRequestException(refused.getMessage());
        }
    }
}
