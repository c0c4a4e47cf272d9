package se.saferreturn.tasklist.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import se.saferreturn.tasklist.WaitingTask;
import se.saferreturn.tasklist.process.WaitingTasks;

/** What the rows of the task list tell beyond the engine's own list, for as many tasks as a page of it shows. */
public class WaitingTasksResource extends AbstractTasklistPluginResource {

    private static final int MOST = 100;

    WaitingTasksResource(String engineName) {
        super(engineName);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<WaitingTask> read(@QueryParam("id") List<String> ids) {
        return EngineLookup.person(getProcessEngine())
                .map(person -> EngineLookup.bean(getProcessEngine(), WaitingTasks.class)
                        .find(person, ids.stream().distinct().limit(MOST).toList()))
                .orElseThrow(NotFoundException::new);
    }
}
