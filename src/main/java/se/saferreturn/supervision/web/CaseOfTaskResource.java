package se.saferreturn.supervision.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;

/**
 * Tells which case a task belongs to, to whoever may see the task: the task list shows it, since the engine's own list
 * does not, and nobody but supervisors may read process instances.
 */
public class CaseOfTaskResource extends AbstractTasklistPluginResource {

    private final String taskId;

    CaseOfTaskResource(String engineName, String taskId) {
        super(engineName);
        this.taskId = taskId;
    }

    record CaseOfTask(String caseNumber) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public CaseOfTask read() {
        Task task = getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult();
        ProcessInstance process = task == null ? null : processOf(task);
        if (process == null || process.getBusinessKey() == null) {
            throw new NotFoundException();
        }
        return new CaseOfTask(process.getBusinessKey());
    }

    private ProcessInstance processOf(Task task) {
        ProcessEngineConfigurationImpl engine =
                (ProcessEngineConfigurationImpl) getProcessEngine().getProcessEngineConfiguration();
        return engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(
                        () -> command.getExecutionManager().findExecutionById(task.getProcessInstanceId())));
    }
}
