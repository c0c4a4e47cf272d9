package se.saferreturn.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import se.saferreturn.demo.DemoUsers;

/** A case with one open task for Stockholm, one for the south, one for the mission in Romania, and a job that waits. */
public record RegionalCase(ProcessEngine engine, ProcessInstance instance) {

    private static final String PROCESS = "regional-case";

    public static RegionalCase open(ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .name(PROCESS)
                .enableDuplicateFiltering(true)
                .addModelInstance(PROCESS + ".bpmn", model())
                .deploy();
        String number = "SR-2024-" + UUID.randomUUID();
        return new RegionalCase(engine, engine.getRuntimeService().startProcessInstanceByKey(PROCESS, number));
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("split")
                .userTask("stockholm")
                .camundaCandidateGroups("coordinators-stockholm")
                .endEvent()
                .moveToNode("split")
                .userTask("south")
                .camundaCandidateGroups("coordinators-south")
                .endEvent()
                .moveToNode("split")
                .userTask("mission")
                .camundaCandidateGroups("iom-mission-rou")
                .endEvent()
                .moveToNode("split")
                .serviceTask("job")
                .camundaAsyncBefore()
                .camundaExpression("${true}")
                .endEvent()
                .done();
    }

    public String number() {
        return instance.getBusinessKey();
    }

    public Task task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
    }

    public String jobId() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    /** Does something as a demo user would, or as somebody who is in no group. */
    public static <T> T as(ProcessEngine engine, String user, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(user, groupsOf(user));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public static void asDo(ProcessEngine engine, String user, Runnable work) {
        as(engine, user, () -> {
            work.run();
            return user;
        });
    }

    private static List<String> groupsOf(String user) {
        return DemoUsers.ALL.stream()
                .filter(demo -> demo.id().equals(user))
                .flatMap(demo -> demo.groups().stream())
                .toList();
    }

    static String keys(Collection<Task> tasks) {
        return tasks.stream().map(Task::getTaskDefinitionKey).sorted().collect(Collectors.joining(" "));
    }
}
