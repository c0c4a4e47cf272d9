package se.saferreturn.event.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.event.ConsentLayer;
import se.saferreturn.preparation.ChildSafeguards;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.Groups;

/** Lets the whole case know the new country and whether its mission may be told; the form has told this process only. */
@Component
class ChangeDestination implements JavaDelegate {

    private static final String LABEL = "Decision on the destination";
    private static final String NEW_DESTINATION = "NewDestination";

    private final CaseInstances instances;
    private final CaseMessages messages;
    private final CaseTasks tasks;
    private final CaseRegister register;
    private final EventRecords records;
    private final Groups groups;

    ChangeDestination(
            CaseInstances instances,
            CaseMessages messages,
            CaseTasks tasks,
            CaseRegister register,
            EventRecords records,
            Groups groups) {
        this.instances = instances;
        this.messages = messages;
        this.tasks = tasks;
        this.register = register;
        this.records = records;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (TravelStage.of(execution) != TravelStage.PREPARING) {
            throw EventRefusal.of(
                    LABEL,
                    "The journey has begun, so the destination cannot be changed here. Choose to keep it, and report a"
                            + " disruption of the travel if the journey must end elsewhere.");
        }
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        if (register.find(caseNumber).filter(RegisteredCase::isClosed).isPresent()) {
            throw EventRefusal.of(LABEL, "The case has ended meanwhile. Choose to keep the destination.");
        }
        lead(
                caseNumber,
                execution.getProcessInstanceId(),
                Objects.toString(execution.getVariable(FactNames.COUNTRY_OF_RETURN), null),
                Boolean.TRUE.equals(execution.getVariable(FactNames.CONSENT_MISSION)),
                Boolean.TRUE.equals(execution.getVariable(FactNames.CONSENT_IOM)),
                String.valueOf(execution.getVariable(FactNames.REGION)));
        if (Boolean.TRUE.equals(execution.getVariable(FactNames.CONSENT_MISSION))) {
            // what was withdrawn was the sharing with another mission
            records.keep(
                    caseNumber,
                    "destination-changed",
                    Collections.singletonMap(ConsentLayer.MISSION.withdrawnOn(), null));
        }
    }

    /** Leads the whole case to another country. */
    void lead(
            CaseNumber caseNumber,
            String processInstance,
            @Nullable String country,
            boolean consentMission,
            boolean consentIom,
            String region) {
        instances.setFact(processInstance, FactNames.COUNTRY_OF_RETURN, country);
        instances.setFact(processInstance, FactNames.CONSENT_MISSION, consentMission);
        // a carer and the authorities of another country secured the child there
        instances.setFact(processInstance, FactNames.CHILD_SAFEGUARDS, null);
        Map<String, @Nullable Object> takenBack = new LinkedHashMap<>();
        records.answers(caseNumber)
                .only(ChildSafeguards.FOR_ONE_COUNTRY)
                .asMap()
                .keySet()
                .forEach(key -> takenBack.put(key, null));
        if (!takenBack.isEmpty()) {
            records.keep(caseNumber, ChildSafeguards.LAPSED, takenBack);
        }
        register.place(caseNumber, null, country);
        messages.send(processInstance, NEW_DESTINATION);
        tasks.handOver(
                processInstance,
                group -> group.startsWith(Groups.MISSION_PREFIX),
                groups.mission(country, consentMission, consentIom, region));
    }
}
