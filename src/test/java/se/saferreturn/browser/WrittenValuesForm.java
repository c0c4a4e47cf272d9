package se.saferreturn.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;

/** A process whose two tasks show a form of the test's own: the first takes what the second shows. */
final class WrittenValuesForm implements AutoCloseable {

    private static final String PROCESS = "written-values";

    private final ProcessEngine engine;
    private final String deploymentId;

    WrittenValuesForm(ProcessEngine engine, List<Map<String, Object>> components) {
        this.engine = engine;
        this.deploymentId = engine.getRepositoryService()
                .createDeployment()
                .addString(PROCESS + ".form", json("written-values", components))
                .addString("open-values.form", json("open-values", open(components)))
                .addModelInstance(
                        PROCESS + ".bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("Task_First")
                                .name("Written before")
                                .camundaFormRef("open-values")
                                .camundaFormRefBinding("deployment")
                                .camundaCandidateGroups("coordinators-stockholm")
                                .userTask("Task_Second")
                                .name("Written now")
                                .camundaFormRef("written-values")
                                .camundaFormRefBinding("deployment")
                                .camundaCandidateGroups("coordinators-stockholm")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    static Map<String, Object> field(String type, String key, Object... more) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", type);
        field.put("id", "Field_" + key);
        field.put("key", key);
        field.put("label", key);
        for (int i = 0; i < more.length; i += 2) {
            field.put((String) more[i], more[i + 1]);
        }
        return field;
    }

    static Map<String, Object> day(String key, Object... more) {
        return with(field("datetime", key, more), "subtype", "date", "dateLabel", key);
    }

    /** As the forms of flights were made: with a list of quarters. */
    static Map<String, Object> moment(String key, Object... more) {
        return with(
                field("datetime", key, more),
                "subtype",
                "datetime",
                "dateLabel",
                key,
                "timeLabel",
                key + " at",
                "timeSerializingFormat",
                "no_timezone",
                "timeInterval",
                15,
                "use24h",
                true);
    }

    private static Map<String, Object> with(Map<String, Object> field, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            field.put((String) more[i], more[i + 1]);
        }
        return field;
    }

    /** A case that waits at the second task, after the first was answered with these. */
    Task begin(String caseNumber, Map<String, Object> answers) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, caseNumber)
                .getId();
        engine.getFormService().submitTaskForm(task(instance).getId(), answers);
        return task(instance);
    }

    private Task task(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** The same fields, all open and none required. */
    private static List<Map<String, Object>> open(List<Map<String, Object>> components) {
        return components.stream()
                .filter(component -> component.containsKey("key"))
                .map(component -> {
                    Map<String, Object> open = new LinkedHashMap<>(component);
                    List.of("readonly", "validate", "conditional", "properties").forEach(open::remove);
                    return open;
                })
                .toList();
    }

    private static String json(String id, List<Map<String, Object>> components) {
        try {
            return JsonMapper.builder()
                    .build()
                    .writeValueAsString(
                            Map.of("id", id, "type", "default", "schemaVersion", 16, "components", components));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deploymentId, true);
    }
}
