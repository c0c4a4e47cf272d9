package se.saferreturn.form;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Small processes that start in several ways, with forms of one field; tests deploy and remove them. */
public record TestProcesses(ProcessEngine engine, String deploymentId) implements AutoCloseable {

    public static TestProcesses deploy(ProcessEngine engine) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().addClasspathResource("starts/starts.bpmn");
        Stream.of("first", "report", "assessment", "decision", "referral", "comparison")
                .forEach(form -> deployment.addClasspathResource("starts/starts-" + form + ".form"));
        return new TestProcesses(engine, deployment.deploy().getId());
    }

    public ProcessInstance submitStart(String process, Map<String, Object> answers) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deploymentId)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
        return engine.getFormService().submitStartForm(definition, answers);
    }

    public Task task(String caseNumber, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(key)
                .singleResult();
    }

    @Override
    public void close() {
        engine.getRepositoryService().deleteDeployment(deploymentId, true);
    }
}
