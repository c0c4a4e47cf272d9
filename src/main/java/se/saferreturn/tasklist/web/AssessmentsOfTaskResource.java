package se.saferreturn.tasklist.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.preparation.AssessmentView;
import se.saferreturn.preparation.AssessmentsOfCase;

/**
 * The past risk assessments of the case that a task belongs to, for those who see the task and may read
 * the assessments of its case.
 */
public class AssessmentsOfTaskResource extends AbstractTasklistPluginResource {

    private final String taskId;

    AssessmentsOfTaskResource(String engineName, String taskId) {
        super(engineName);
        this.taskId = taskId;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<AssessmentView> read() {
        String caseNumber = caseNumber();
        if (caseNumber == null) {
            throw new NotFoundException();
        }
        return EngineLookup.person(getProcessEngine())
                .flatMap(person -> CaseNumber.read(caseNumber)
                        .flatMap(number -> assessments().readIfOpen(person, number)))
                .orElseThrow(NotFoundException::new);
    }

    private @Nullable String caseNumber() {
        Task task = getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult();
        if (task == null) {
            return null;
        }
        ProcessInstance process = EngineLookup.asSystem(
                getProcessEngine(),
                () -> getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult());
        return process.getBusinessKey();
    }

    private AssessmentsOfCase assessments() {
        return EngineLookup.bean(getProcessEngine(), AssessmentsOfCase.class);
    }
}
