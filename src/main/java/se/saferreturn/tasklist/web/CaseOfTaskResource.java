package se.saferreturn.tasklist.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import se.saferreturn.tasklist.WaitingTask;
import se.saferreturn.tasklist.process.WaitingTasks;

/**
 * Tells which case a task belongs to and for whom it waits, to whoever may see the task: the engine's own list does not,
 * and nobody but supervisors may read process instances.
 */
public class CaseOfTaskResource extends AbstractTasklistPluginResource {

    private final String taskId;

    CaseOfTaskResource(String engineName, String taskId) {
        super(engineName);
        this.taskId = taskId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public WaitingTask read() {
        return EngineLookup.person(getProcessEngine())
                .flatMap(person ->
                        EngineLookup.bean(getProcessEngine(), WaitingTasks.class).find(person, List.of(taskId)).stream()
                                .findAny())
                .orElseThrow(NotFoundException::new);
    }
}
