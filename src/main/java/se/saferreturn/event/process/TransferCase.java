package se.saferreturn.event.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.decision.DecisionTables;
import se.saferreturn.event.EventFields;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.Groups;

/** Moves a case and its open tasks to the region of another county; the old region has no access any more. */
@Component
class TransferCase implements JavaDelegate {

    private static final String LABEL = "New county";

    private final DecisionTables tables;
    private final CaseInstances instances;
    private final CaseTasks tasks;
    private final CaseRegister register;
    private final EventRecords records;
    private final Groups groups;

    TransferCase(
            DecisionTables tables,
            CaseInstances instances,
            CaseTasks tasks,
            CaseRegister register,
            EventRecords records,
            Groups groups) {
        this.tables = tables;
        this.instances = instances;
        this.tasks = tasks;
        this.register = register;
        this.records = records;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        Answers answers = records.answers(caseNumber);
        String county = answers.text(EventFields.NEW_COUNTY)
                .orElseThrow(() -> EventRefusal.of(LABEL, "Choose the county where the person is now."));
        String oldRegion = String.valueOf(execution.getVariable(FactNames.REGION));
        String newRegion = regionOf(county);
        if (newRegion.equals(oldRegion)) {
            throw EventRefusal.of(
                    LABEL,
                    "This county belongs to the region that has the case already. Choose a county of another region.");
        }
        String processInstance = execution.getProcessInstanceId();
        instances.setFact(processInstance, FactNames.REGION, newRegion);
        instances.setFact(processInstance, FactNames.COUNTY, county);
        tasks.handOver(processInstance, groups.coordinators(oldRegion)::equals, groups.coordinators(newRegion));
        register.transfer(caseNumber, newRegion, county);
        Map<String, Object> record = new HashMap<>(Map.of(
                "transferredFrom", oldRegion,
                "transferredTo", newRegion,
                "transferredOn", records.today().toString()));
        // where a correction has put it right, the form says so by now, and may be corrected again
        if (!answers.text(FactNames.COUNTY).filter(county::equals).isPresent()) {
            record.put(FactNames.COUNTY, county);
        }
        records.keep(caseNumber, "case-transferred", record);
    }

    /** The region whose coordinators handle the cases of a county. */
    String regionOf(String county) {
        return String.valueOf(tables.evaluate("coordinating-region", Map.of(FactNames.COUNTY, county))
                .single()
                .get(FactNames.REGION));
    }
}
