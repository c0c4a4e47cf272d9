package se.saferreturn.alarm.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.saferreturn.routing.FactNames;

/** Lets the name of an alarm say which work is overdue. */
@Component
class NameOverdueWork implements TaskListener {

    @Override
    public void notify(DelegateTask alarm) {
        Task overdue = alarm.getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .taskId((String) alarm.getVariable(FactNames.OVERDUE_TASK))
                .singleResult();
        if (overdue != null) {
            alarm.setName(alarm.getName() + ": " + overdue.getName());
        }
    }
}
