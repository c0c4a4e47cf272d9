package se.saferreturn.alarm.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import se.saferreturn.routing.FactNames;

/** Watches the end of every user task of every model: whoever was told that it is overdue need not look after it any more. */
@Component
class AlarmsEndWithWork extends AbstractProcessEnginePlugin {

    private static final String WORK_DONE = "OverdueWorkDone";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomPostBPMNParseListeners().add(new EndOfTasks());
    }

    private static final class EndOfTasks extends AbstractBpmnParseListener implements TaskListener {

        @Override
        public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
            task.addBuiltInTaskListener(EVENTNAME_DELETE, this);
        }

        @Override
        public void notify(DelegateTask task) {
            // nobody was told of what is not overdue, so most tasks cost nothing here
            if (task.getDueDate() != null
                    && task.getDueDate()
                            .toInstant()
                            .isBefore(ClockUtil.getCurrentTime().toInstant())) {
                task.getProcessEngineServices()
                        .getRuntimeService()
                        .createMessageCorrelation(WORK_DONE)
                        .processInstanceVariableEquals(FactNames.OVERDUE_TASK, task.getId())
                        .correlateAll();
            }
        }
    }
}
