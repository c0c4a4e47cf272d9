package se.saferreturn.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseFileWatcher;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.person.AgeOfPerson;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.FactNames;

/**
 * Tells all processes of a case, and the register, that its person is a child, as soon as any entry in its file says so:
 * a form, a document or a correction, whoever makes it and wherever the case is by then.
 */
@Component
class MinorFollowsAnswers implements CaseFileWatcher {

    private final ObjectProvider<CaseFile> caseFile;
    private final CaseRegister register;
    private final CaseInstances instances;
    private final AsSystem system;
    private final Clock clock;

    MinorFollowsAnswers(
            ObjectProvider<CaseFile> caseFile,
            CaseRegister register,
            CaseInstances instances,
            AsSystem system,
            Clock clock) {
        this.caseFile = caseFile;
        this.register = register;
        this.instances = instances;
        this.system = system;
        this.clock = clock;
    }

    @Override
    public void entered(CaseFileEntry entry) {
        CaseNumber caseNumber = entry.caseNumber();
        if (caseNumber.series() != CaseSeries.RETURN_CASE
                || Collections.disjoint(entry.answers().asMap().keySet(), AgeOfPerson.KEYS)) {
            return;
        }
        AgeOfPerson age = AgeOfPerson.of(
                caseFile.getObject().current(caseNumber, CaseFileEntry.WHOLE_CASE), LocalDate.now(clock));
        register.age(caseNumber, age.isMinor());
        // an entry may come from outside the engine, too
        system.run(() -> {
            ExecutionManager executions = Context.getCommandContext().getExecutionManager();
            ProcessInstanceQueryImpl ofCase = new ProcessInstanceQueryImpl();
            ofCase.processInstanceBusinessKey(caseNumber.value());
            executions.findProcessInstancesByQueryCriteria(ofCase, null).stream()
                    .map(ExecutionEntity.class::cast)
                    // what reports on a case has its number too, and ends in the same moment
                    .filter(instance -> instance.hasVariableLocal(FactNames.MINOR)
                            && !Boolean.valueOf(age.isMinor()).equals(instance.getVariableLocal(FactNames.MINOR)))
                    .findFirst()
                    .ifPresent(instance -> instances.setFact(instance.getId(), FactNames.MINOR, age.isMinor()));
        });
    }
}
