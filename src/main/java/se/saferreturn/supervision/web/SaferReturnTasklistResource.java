package se.saferreturn.supervision.web;

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
                "app/case-number.js",
                "app/risk-assessments.js",
                "app/pages.js",
                "app/drafts.js",
                "app/form-in-page.js",
                "app/mended-forms.js",
                "app/draft-come-back.js",
                "app/errors-on-page.js",
                "app/form-fields.js",
                "app/form-js-repairs.js",
                "app/rows.js",
                "app/what-is-written.js",
                "app/written-values.js",
                "app/no-drafts-in-browser.js");
    }

    @Path("{engine}/task/{task}/case")
    public CaseOfTaskResource caseOfTask(@PathParam("engine") String engine, @PathParam("task") String task) {
        return subResource(new CaseOfTaskResource(engine, task), engine);
    }

    @Path("{engine}/task/{task}/assessments")
    public AssessmentsOfTaskResource assessmentsOfTask(
            @PathParam("engine") String engine, @PathParam("task") String task) {
        return subResource(new AssessmentsOfTaskResource(engine, task), engine);
    }
}
