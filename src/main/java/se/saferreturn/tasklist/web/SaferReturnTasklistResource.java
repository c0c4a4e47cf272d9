package se.saferreturn.tasklist.web;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Root of the endpoints and scripts under {@code /camunda/api/tasklist/plugin/safer-return}. */
@Path("plugin/" + SaferReturnTasklist.ID)
public class SaferReturnTasklistResource extends AbstractTasklistPluginRootResource {

    public SaferReturnTasklistResource() {
        super(SaferReturnTasklist.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of(
                "app/plugin.js",
                "app/plugin.css",
                "app/task-rows.js",
                "app/texts-as-kept.js",
                "app/tab-title.js",
                "app/talk.js",
                "app/in-tasklist.js",
                "app/what-waits.js",
                "app/what-next.js",
                "app/refusals.js",
                "app/refused-fields.js",
                "app/filter-counts.js",
                "app/case-search.js",
                "app/one-pane.js",
                "app/escape.js",
                "app/risk-assessments.js",
                "app/pages.js",
                "app/case-named.js",
                "app/drafts.js",
                "app/typed-answers.js",
                "app/form-in-page.js",
                "app/hand-over.js",
                "app/mended-forms.js",
                "app/draft-come-back.js",
                "app/days-that-make-sense.js",
                "app/errors-on-page.js",
                "app/form-fields.js",
                "app/form-js-repairs.js",
                "app/inside-form-js.js",
                "app/rows.js",
                "app/what-is-written.js",
                "app/written-values.js",
                "app/no-drafts-in-browser.js");
    }

    @Path("{engine}/task/{task}/case")
    public CaseOfTaskResource caseOfTask(@PathParam("engine") String engine, @PathParam("task") String task) {
        return subResource(new CaseOfTaskResource(engine, task), engine);
    }

    @Path("{engine}/tasks")
    public WaitingTasksResource waitingTasks(@PathParam("engine") String engine) {
        return subResource(new WaitingTasksResource(engine), engine);
    }

    @Path("{engine}/next/{process}")
    public NextInCaseResource next(@PathParam("engine") String engine, @PathParam("process") String process) {
        return subResource(new NextInCaseResource(engine, process), engine);
    }

    @Path("{engine}/task/{task}/assessments")
    public AssessmentsOfTaskResource assessmentsOfTask(
            @PathParam("engine") String engine, @PathParam("task") String task) {
        return subResource(new AssessmentsOfTaskResource(engine, task), engine);
    }
}
