package se.saferreturn.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** For each form of the application a process with one task, for the group that gets the form, in a case that is there. */
final class EveryFormProcesses implements AutoCloseable {

    private static final Path FORMS = Path.of("forms");
    private static final Path PROCESSES = Path.of("processes");
    private static final String PREFIX = "by-hand-";

    /** Groups that the models find out while a case runs. */
    private static final Map<String, String> FOUND_OUT = Map.of(
            "coordinators", "coordinators-stockholm",
            "mission", "iom-mission-rou",
            "iom", "iom-sweden",
            "travelling", "escorts");

    private final ProcessEngine engine;
    private final String deploymentId;
    private final Map<String, String> groups = new TreeMap<>();
    private final Map<String, String> starts = new TreeMap<>();

    EveryFormProcesses(ProcessEngine engine) {
        this.engine = engine;
        files(PROCESSES, ".bpmn").map(Path::toFile).forEach(this::read);
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        groups.forEach((form, group) -> {
            deployment.addModelInstance(PREFIX + form + ".bpmn", process(form, group));
            // under a name of its own, since the real ones have their power in their own processes only
            deployment.addString(
                    PREFIX + form + ".form",
                    text(FORMS.resolve(form + ".form"))
                            .replace("\"id\": \"" + form + "\"", "\"id\": \"" + PREFIX + form + "\""));
        });
        this.deploymentId = deployment.deploy().getId();
    }

    /** Every form that there is. */
    static Set<String> forms() {
        return files(FORMS, ".form")
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The form with which a process of the application begins. */
    String start(String process) {
        return Objects.requireNonNull(starts.get(process));
    }

    /** Which group gets the form in a task. */
    Map<String, String> groups() {
        return groups;
    }

    Task begin(String form, String caseNumber, Map<String, Object> facts) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PREFIX + form, caseNumber, facts)
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private void read(File model) {
        BpmnModelInstance read = Bpmn.readModelFromFile(model);
        read.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .forEach(start -> starts.put(((Process) start.getParentElement()).getId(), start.getCamundaFormRef()));
        read.getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getCamundaFormRef() != null)
                .forEach(task -> groups.putIfAbsent(task.getCamundaFormRef(), group(task.getCamundaCandidateGroups())));
    }

    private static String group(String candidates) {
        String name = candidates.replaceAll("^\\$\\{groups\\.(\\w+)\\(.*$", "$1");
        return FOUND_OUT.getOrDefault(name, name);
    }

    private static BpmnModelInstance process(String form, String group) {
        return Bpmn.createExecutableProcess(PREFIX + form)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_" + form.replace("-", "_"))
                .name("By hand: " + form)
                .camundaFormRef(PREFIX + form)
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups(group)
                .endEvent()
                .done();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deploymentId, true);
    }
}
