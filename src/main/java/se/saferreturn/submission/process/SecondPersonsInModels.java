package se.saferreturn.submission.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;
import se.saferreturn.submission.SecondPersonForms;

/** Asks the listeners that the models' tasks have. In a transaction of the engine. */
@Component
class SecondPersonsInModels implements SecondPersonForms {

    @Override
    public Set<String> decidedOn(String processDefinitionId, String task) {
        TaskDefinition definition = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId)
                .getTaskDefinitions()
                .get(task);
        if (definition == null) {
            return Set.of();
        }
        return definition.getBuiltinTaskListeners().getOrDefault(TaskListener.EVENTNAME_COMPLETE, List.of()).stream()
                .filter(SecondPerson.class::isInstance)
                .map(SecondPerson.class::cast)
                .flatMap(rule -> rule.firstForms().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
