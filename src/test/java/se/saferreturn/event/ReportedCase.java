package se.saferreturn.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.RegionalCase;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.routing.Clocks;

/** A case of the models in {@code events}: its own process, and one that it has called. */
record ReportedCase(ProcessEngine engine, CaseFile caseFile, CaseNumber number, ProcessInstance root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The words that the form asks for, by kind of event. */
    private static final Map<String, Set<String>> DETAILS = Map.of(
            "newThreat", Set.of("threatDetails"),
            "personMissing", Set.of("missingDetails"),
            "travelDisrupted", Set.of("disruptionDetails"),
            "death", Set.of("deathDetails"),
            "destinationChanged", Set.of("destinationWish"),
            "transfer", Set.of("transferReason"),
            "moreSupport", Set.of("moreSupportDetails"),
            "reopen", Set.of("reopeningReason"));

    /** What stops or hides a case is confirmed. */
    private static final Set<String> CONFIRMED =
            Set.of("death", "consentWithdrawn", "consentLayerWithdrawn", "transfer");

    /** Opens a case of Skåne, with a person who wants to return to Romania and has consented to all but statistics. */
    static ReportedCase open(ProcessEngine engine, CaseFile caseFile, CaseRegister register) {
        return open(engine, caseFile, register, "ROU");
    }

    /** The same with a person who wants to return to another country. */
    static ReportedCase open(ProcessEngine engine, CaseFile caseFile, CaseRegister register, String country) {
        CaseNumber number = caseFile.open(CaseSeries.RETURN_CASE);
        ProcessInstance root = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "case-with-events",
                        number.value(),
                        Variables.putValue("region", "south")
                                .putValue("county", "12")
                                .putValue("countryOfReturn", country)
                                .putValue("travelStage", "preparing")
                                .putValue("consentSupport", true)
                                .putValue("consentIom", true)
                                .putValue("consentMission", true)
                                .putValue("consentAuthorities", true)
                                .putValue("consentPoliceSweden", true)
                                .putValue("consentPoliceHome", true)
                                .putValue("consentContactAfterReturn", true)
                                .putValue("consentStatistics", false)
                                .putValue("admissionByCoordinator", "admit")
                                .putValue("admissionByIom", "admit"));
        register.register(number, root.getId(), "12", false);
        return new ReportedCase(engine, caseFile, number, root);
    }

    /** Reports an event as a demo user does, with the form that Tasklist shows. */
    void report(String user, String eventKind, Map<String, ?> answers) {
        report(engine, user, number, eventKind, answers);
    }

    static void report(ProcessEngine engine, String user, CaseNumber number, String eventKind, Map<String, ?> answers) {
        String process = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("case-event")
                .latestVersion()
                .singleResult()
                .getId();
        VariableMap form = Variables.putValue("caseNumber", number.value())
                .putValue("eventKind", eventKind)
                .putValue("happenedOn", LocalDate.now(Clocks.SWEDEN).toString());
        if (CONFIRMED.contains(eventKind)) {
            form.putValue("caseConfirmed", true);
        }
        DETAILS.getOrDefault(eventKind, Set.of()).forEach(field -> form.putValue(field, "Something happened."));
        answers.forEach((field, answer) -> form.putValue(
                field,
                answer instanceof Collection<?> choices
                        ? SpinValues.jsonValue(JSON.valueToTree(choices).toString())
                                .create()
                        : answer));
        RegionalCase.asDo(engine, user, () -> engine.getFormService().submitStartForm(process, form));
    }

    void enter(Map<String, ?> answers) {
        caseFile.append(new CaseFileEntry(
                number, "a-form", 1, CaseFileEntry.WHOLE_CASE, null, "somebody", Answers.of(answers)));
    }

    Answers answers() {
        return caseFile.current(number, CaseFileEntry.WHOLE_CASE);
    }

    /** The open tasks with the groups that they are for. */
    Map<String, String> tasks() {
        Map<String, String> groups = new TreeMap<>();
        openTasks()
                .forEach(task -> groups.put(
                        task.getTaskDefinitionKey(),
                        String.join(
                                " ",
                                engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                                        .map(IdentityLink::getGroupId)
                                        .filter(Objects::nonNull)
                                        .sorted()
                                        .toList())));
        return groups;
    }

    Task task(String key) {
        return openTasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + " is open, but " + tasks().keySet()));
    }

    void complete(String key) {
        engine.getTaskService().complete(task(key).getId());
    }

    /** The values of a fact in the case's own process and in the one that it has called. */
    List<@Nullable Object> fact(String name) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(instance -> engine.getRuntimeService().getVariableLocal(instance.getId(), name))
                .toList();
    }

    private List<Task> openTasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }
}
