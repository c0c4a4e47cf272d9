package se.saferreturn.event.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.event.CaseEvent;
import se.saferreturn.event.ConsentLayer;
import se.saferreturn.event.EventFields;
import se.saferreturn.routing.CaseInstances;
import se.saferreturn.routing.FactNames;
import se.saferreturn.routing.Groups;
import se.saferreturn.routing.TaskIds;

/** Ends at once what rests on a consent that was withdrawn. */
@Component
class StopSharing implements JavaDelegate {

    private static final String LABEL = "Consent withdrawn for";
    private static final String MAPPING_RECALLED = "MappingRecalled";
    private static final String CONTACT_STOPPED = "ContactStopped";

    private final CaseInstances instances;
    private final CaseMessages messages;
    private final CaseTasks tasks;
    private final WorkedOutFromFacts workedOut;
    private final EventRecords records;
    private final Groups groups;

    StopSharing(
            CaseInstances instances,
            CaseMessages messages,
            CaseTasks tasks,
            WorkedOutFromFacts workedOut,
            EventRecords records,
            Groups groups) {
        this.instances = instances;
        this.messages = messages;
        this.tasks = tasks;
        this.workedOut = workedOut;
        this.records = records;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        Answers answers = records.answers(caseNumber);
        Set<ConsentLayer> withdrawn = withdrawn(execution, answers);
        Map<String, Object> record = new HashMap<>();
        takeBack(execution.getProcessInstanceId(), withdrawn);
        for (ConsentLayer layer : withdrawn) {
            // what a correction has taken back was never given, and its form says so by now
            boolean corrected =
                    answers.get(layer.fact()).filter(Boolean.FALSE::equals).isPresent();
            if (!corrected) {
                record.putAll(layer.withdrawn(records.today()));
            }
        }
        if (!record.isEmpty()) {
            records.keep(caseNumber, "consent-withdrawn", record);
        }
        callBack(execution, withdrawn);
    }

    /** Tasks go to whom they would go now: also those of a mission for which IOM in Sweden stands in. */
    private void takeBack(String processInstance, Set<ConsentLayer> withdrawn) {
        Set<String> facts = withdrawn.stream().map(ConsentLayer::fact).collect(Collectors.toSet());
        workedOut.again(
                instances.of(processInstance),
                facts,
                () -> facts.forEach(fact -> instances.setFact(processInstance, fact, false)));
    }

    private Set<ConsentLayer> withdrawn(DelegateExecution execution, Answers answers) {
        if (CaseEvent.CONSENT_WITHDRAWN.message().equals(ModelOfEvent.handledBy(execution))) {
            Set<ConsentLayer> given = EnumSet.noneOf(ConsentLayer.class);
            Arrays.stream(ConsentLayer.values())
                    .filter(layer -> isGiven(layer, execution))
                    .forEach(given::add);
            return given;
        }
        return chosen(execution, answers);
    }

    private static Set<ConsentLayer> chosen(DelegateExecution execution, Answers answers) {
        Set<ConsentLayer> chosen = EnumSet.noneOf(ConsentLayer.class);
        Collection<?> codes = answers.get(EventFields.WITHDRAWN_LAYERS)
                .filter(Collection.class::isInstance)
                .<Collection<?>>map(Collection.class::cast)
                .orElse(List.of());
        codes.forEach(code -> chosen.add(ConsentLayer.ofCode(String.valueOf(code))));
        if (chosen.isEmpty()) {
            throw EventRefusal.of(LABEL, "Choose what the person no longer consents to.");
        }
        List<String> notGiven = chosen.stream()
                .filter(layer -> !isGiven(layer, execution))
                .map(ConsentLayer::words)
                .toList();
        if (!notGiven.isEmpty()) {
            throw EventRefusal.of(
                    LABEL,
                    "There is no consent to withdraw for: " + String.join(", ", notGiven)
                            + ". It was not given, or has been withdrawn already. Leave out what is named here.");
        }
        return chosen;
    }

    private static boolean isGiven(ConsentLayer layer, DelegateExecution execution) {
        return Boolean.TRUE.equals(execution.getVariable(layer.fact()));
    }

    /** The new facts are set by now, so that whatever a message begins goes to the right groups. */
    private void callBack(DelegateExecution execution, Set<ConsentLayer> withdrawn) {
        String processInstance = execution.getProcessInstanceId();
        String coordinators = groups.coordinators(String.valueOf(execution.getVariable(FactNames.REGION)));
        boolean iom = withdrawn.contains(ConsentLayer.IOM);
        boolean mission = withdrawn.contains(ConsentLayer.MISSION);
        if (iom || mission) {
            messages.send(processInstance, MAPPING_RECALLED);
        }
        if (withdrawn.contains(ConsentLayer.CONTACT_AFTER_RETURN)) {
            // whoever said that they are not safe is not left alone because they no longer want to be called
            messages.send(
                    processInstance, CONTACT_STOPPED, instance -> !tasks.isOpenIn(instance, TaskIds.ACT_ON_FOLLOW_UP));
        }
        if (iom) {
            tasks.handOver(processInstance, Groups.IOM_SWEDEN::equals, coordinators);
        }
        if (mission) {
            tasks.handOver(processInstance, group -> group.startsWith(Groups.MISSION_PREFIX), coordinators);
        }
    }
}
