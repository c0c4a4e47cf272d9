package se.saferreturn.supervision.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;
import org.jspecify.annotations.Nullable;
import se.saferreturn.access.Person;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.supervision.AssessmentReaders;

/**
 * The past risk assessments of the case that a task belongs to, for those of its readers who may open the task.
 * Overseers, who would find the task without being involved in it, are no readers.
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
        Person reader = EngineLookup.person(getProcessEngine())
                .filter(person -> AssessmentReaders.include(person.groups()))
                .orElseThrow(NotFoundException::new);
        Task task = getProcessEngine()
                .getTaskService()
                .createTaskQuery()
                .taskId(taskId)
                .singleResult();
        String caseNumber = task == null ? null : caseNumber(task);
        if (task == null || caseNumber == null) {
            throw new NotFoundException();
        }
        List<AssessmentView> read =
                bean(AssessmentsOfCase.class).read(caseNumber).orElseThrow(NotFoundException::new);
        Basis basis = reader.id().equals(task.getAssignee()) ? Basis.HOLDS_TASK : Basis.CANDIDATE;
        bean(AccessLog.class)
                .record(new Access(reader.id(), Act.READ, new CaseNumber(caseNumber), "risk assessments", basis));
        return read;
    }

    private @Nullable String caseNumber(Task task) {
        ProcessInstance process = EngineLookup.asSystem(
                getProcessEngine(),
                () -> getProcessEngine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult());
        return process.getBusinessKey();
    }

    /** Tasklist makes this object itself, so it finds the application's beans where the engine does. */
    private <T> T bean(Class<T> type) {
        ProcessEngineConfigurationImpl engine =
                (ProcessEngineConfigurationImpl) getProcessEngine().getProcessEngineConfiguration();
        return engine.getArtifactFactory().getArtifact(type);
    }
}
