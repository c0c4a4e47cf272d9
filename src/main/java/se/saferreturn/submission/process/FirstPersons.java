package se.saferreturn.submission.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import se.saferreturn.protection.SecondPersonTasks;

/** Asks the listeners that keep a decision from whoever wrote what is decided on. */
@Component
class FirstPersons implements SecondPersonTasks {

    @Override
    public Set<String> keptFrom(String taskId) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        Set<String> first = new HashSet<>();
        if (task != null && task.getTaskDefinition() != null) {
            task
                    .getTaskDefinition()
                    .getBuiltinTaskListeners()
                    .getOrDefault(TaskListener.EVENTNAME_ASSIGNMENT, List.of())
                    .stream()
                    .filter(SecondPerson.class::isInstance)
                    .map(SecondPerson.class::cast)
                    .forEach(rule -> first.addAll(rule.firstPersons(task)));
        }
        return first;
    }
}
