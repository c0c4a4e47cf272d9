package se.saferreturn.submission.process;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import se.saferreturn.draft.OpenForm;
import se.saferreturn.draft.OpenForms;
import se.saferreturn.engine.AsSystem;

/** Asks the engine which forms are open to a person. */
@Component
class OpenFormsInEngine implements OpenForms {

    private final RepositoryService repository;
    private final AsSystem system;

    OpenFormsInEngine(RepositoryService repository, AsSystem system) {
        this.repository = repository;
        this.system = system;
    }

    @Override
    public Optional<OpenForm> ofTask(String person, String taskId) {
        return system.ask(() -> {
            TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
            return task != null
                            && person.equals(task.getAssignee())
                            && task.getTaskDefinition() != null
                            && task.getTaskDefinition().getTaskFormHandler() instanceof CaseTaskFormHandler handler
                    ? Optional.of(handler.openForm(task))
                    : Optional.empty();
        });
    }

    @Override
    public Optional<OpenForm> ofStart(String processKey) {
        ProcessDefinition startable = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .startableInTasklist()
                .startablePermissionCheck()
                .singleResult();
        return startable == null
                ? Optional.empty()
                : system.ask(() -> {
                    ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findDeployedProcessDefinitionById(startable.getId());
                    return definition.getStartFormHandler() instanceof CaseStartFormHandler handler
                            ? Optional.of(handler.openForm(definition))
                            : Optional.empty();
                });
    }
}
