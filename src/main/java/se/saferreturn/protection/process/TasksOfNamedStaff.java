package se.saferreturn.protection.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Watches every user task of every model, so that none of a case with protected identity is ever with a whole group. */
public class TasksOfNamedStaff extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<NamedStaffInTasks> staff;

    TasksOfNamedStaff(ObjectProvider<NamedStaffInTasks> staff) {
        this.staff = staff;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(EVENTNAME_CREATE, this);
        // another group of candidates, after a transfer
        task.addBuiltInTaskListener(EVENTNAME_UPDATE, this);
        task.addBuiltInTaskListener(EVENTNAME_ASSIGNMENT, this);
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
            staff.getObject().claimed((TaskEntity) task);
        } else {
            staff.getObject().offered((TaskEntity) task);
        }
    }
}
