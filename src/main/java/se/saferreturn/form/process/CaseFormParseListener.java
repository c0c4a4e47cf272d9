package se.saferreturn.form.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every start event and user task that has a Camunda Form the handlers that keep its answers in the case file. */
@Component
class CaseFormParseListener extends AbstractBpmnParseListener {

    /**
     * Extension property of a user task, or of a process for all its tasks: the part of the case that the answers belong
     * to, as text or expression, such as {@code leg-${leg}}.
     */
    static final String SCOPE_PROPERTY = "caseFileScope";

    private final CaseFormSubmission submission;
    private final DeployedForms forms;
    private final FormRequired formRequired;

    CaseFormParseListener(CaseFormSubmission submission, DeployedForms forms, FormRequired formRequired) {
        this.submission = submission;
        this.forms = forms;
        this.formRequired = formRequired;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (hasCamundaForm(task.getFormDefinition())) {
            CaseTaskFormHandler handler = new CaseTaskFormHandler(submission, forms, scopeOf(userTask));
            handler.setDeploymentId(scope.getProcessDefinition().getDeploymentId());
            task.setTaskFormHandler(handler);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, formRequired);
        }
    }

    @Override
    public void parseStartEvent(Element startEvent, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity process && hasCamundaForm(process.getStartFormDefinition())) {
            CaseStartFormHandler handler = new CaseStartFormHandler(submission, forms);
            handler.setDeploymentId(process.getDeploymentId());
            process.setStartFormHandler(handler);
            // on the process and not on its start event, which an instance that is started elsewhere never passes
            process.addBuiltInListener(ExecutionListener.EVENTNAME_START, formRequired);
        }
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.setProperty(SCOPE_PROPERTY, scopeOf(process));
    }

    private static boolean hasCamundaForm(@Nullable FormDefinition form) {
        return form != null && form.getCamundaFormDefinitionKey() != null;
    }

    private static @Nullable Expression scopeOf(Element element) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        String scope = properties == null ? null : properties.get(SCOPE_PROPERTY);
        return scope == null
                ? null
                : Context.getProcessEngineConfiguration().getExpressionManager().createExpression(scope);
    }
}
