package se.saferreturn.supervision.web;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Root of the endpoints under {@code /camunda/api/tasklist/plugin/safer-return}. */
@Path("plugin/" + SaferReturnTasklist.ID)
public class SaferReturnTasklistResource extends AbstractTasklistPluginRootResource {

    public SaferReturnTasklistResource() {
        super(SaferReturnTasklist.ID);
    }

    @Path("{engine}/task/{task}/case")
    public CaseOfTaskResource caseOfTask(@PathParam("engine") String engine, @PathParam("task") String task) {
        return subResource(new CaseOfTaskResource(engine, task), engine);
    }
}
