package se.saferreturn.submission.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseFileEntry;

/**
 * The part of the case that a task belongs to.
 *
 * @param ofTask what the task itself says; absent when its process says it
 */
record CaseFileScope(@Nullable Expression ofTask) {

    /**
     * Extension property of a user task, or of a process for all its tasks: the part of the case that the answers belong
     * to, as text or expression, such as {@code leg-${journey}-${leg}}.
     */
    private static final String PROPERTY = "caseFileScope";

    static CaseFileScope of(Element userTask) {
        return new CaseFileScope(read(userTask));
    }

    static void keep(Element process, ProcessDefinitionEntity definition) {
        definition.setProperty(PROPERTY, read(process));
    }

    String of(TaskEntity task) {
        Expression expression = ofTask != null
                ? ofTask
                : (Expression) task.getProcessDefinition().getProperty(PROPERTY);
        return expression == null ? CaseFileEntry.WHOLE_CASE : String.valueOf(expression.getValue(task));
    }

    /**
     * A part of the case that is known without the model.
     *
     * @param scope as a model would say it; absent for the case as a whole
     */
    static CaseFileScope fixed(@Nullable String scope) {
        return new CaseFileScope(expression(scope == null ? CaseFileEntry.WHOLE_CASE : scope));
    }

    private static @Nullable Expression read(Element element) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        String scope = properties == null ? null : properties.get(PROPERTY);
        return scope == null ? null : expression(scope);
    }

    private static Expression expression(String scope) {
        return Context.getProcessEngineConfiguration().getExpressionManager().createExpression(scope);
    }
}
