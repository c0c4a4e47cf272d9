package se.saferreturn.form.process;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Asks the engine which forms are open to a person. */
@Component
class OpenForms {

    private final ProcessEngine engine;

    OpenForms(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The form of a task that the person has claimed. */
    Optional<OpenForm> ofTask(String person, String taskId) {
        return inEngine(context -> context.runWithoutAuthorization(() -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            return task != null
                            && person.equals(task.getAssignee())
                            && task.getTaskDefinition() != null
                            && task.getTaskDefinition().getTaskFormHandler() instanceof CaseTaskFormHandler handler
                    ? Optional.of(handler.openForm(task))
                    : Optional.empty();
        }));
    }

    /** The form of a process that whoever is logged in may start. */
    Optional<OpenForm> ofStart(String processKey) {
        ProcessDefinition startable = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .startableInTasklist()
                .startablePermissionCheck()
                .singleResult();
        return startable == null
                ? Optional.empty()
                : inEngine(context -> context.runWithoutAuthorization(() -> {
                    ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findDeployedProcessDefinitionById(startable.getId());
                    return definition.getStartFormHandler() instanceof CaseStartFormHandler handler
                            ? Optional.of(handler.openForm(definition))
                            : Optional.empty();
                }));
    }

    private <T> T inEngine(Question<T> question) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute((Command<T>) context -> {
                    try {
                        return question.ask(context);
                    } catch (RuntimeException failure) {
                        throw failure;
                    } catch (Exception failure) {
                        throw new IllegalStateException("The engine cannot be asked for its forms", failure);
                    }
                });
    }

    private interface Question<T> {
        T ask(CommandContext context) throws Exception;
    }
}
