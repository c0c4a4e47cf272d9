package se.saferreturn.submission.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.draft.Drafts;
import se.saferreturn.model.FormDuties;

/**
 * Gives every process and user task that has a Camunda Form the handlers that keep its answers in the case file, and
 * every user task that wants a second person the listener that sees to it and the group that decides.
 */
@Component
class CaseFormParseListener extends AbstractBpmnParseListener {

    private final CaseFormSubmission submission;
    private final FormsOfModels forms;
    private final FormDuties duties;
    private final FormsInTheirProcesses places;
    private final FormAccesses accesses;
    private final FormRequired formRequired;
    private final CaseFile caseFile;
    private final Drafts drafts;
    private final DraftsOfTask draftsOfTask;

    CaseFormParseListener(
            CaseFormSubmission submission,
            FormsOfModels forms,
            FormDuties duties,
            FormsInTheirProcesses places,
            FormAccesses accesses,
            FormRequired formRequired,
            CaseFile caseFile,
            Drafts drafts,
            DraftsOfTask draftsOfTask) {
        this.submission = submission;
        this.forms = forms;
        this.duties = duties;
        this.places = places;
        this.accesses = accesses;
        this.formRequired = formRequired;
        this.caseFile = caseFile;
        this.drafts = drafts;
        this.draftsOfTask = draftsOfTask;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        CaseFileScope part = CaseFileScope.of(userTask);
        if (hasCamundaForm(task.getFormDefinition())) {
            CaseTaskFormHandler handler = new CaseTaskFormHandler(submission, forms, places, accesses, part);
            handler.setDeploymentId(scope.getProcessDefinition().getDeploymentId());
            task.setTaskFormHandler(handler);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, formRequired);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, draftsOfTask);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, draftsOfTask);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, draftsOfTask);
        }
        String firstForms = property(userTask, SecondPerson.PROPERTY);
        if (firstForms != null) {
            keepFromFirstPersons(task, SecondPerson.to(firstForms, part, caseFile));
        }
        Expression form = task.getFormDefinition().getCamundaFormDefinitionKey();
        List<FormDuties.Decision> decisions = duties.decisionsOf(
                ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey(),
                activity.getId(),
                form == null ? null : form.getExpressionText());
        decisions.forEach(decision -> keepFromFirstPersons(task, SecondPerson.to(decision, caseFile)));
        GroupsOfTask.set(task, decisions);
    }

    private static void keepFromFirstPersons(TaskDefinition task, SecondPerson secondPerson) {
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, secondPerson);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, secondPerson);
    }

    /** Called when the start events are known; of several, only the one without an event definition can have a form. */
    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        CaseFileScope.keep(process, definition);
        if (hasCamundaForm(definition.getStartFormDefinition())) {
            CaseStartFormHandler handler = new CaseStartFormHandler(
                    submission, forms, places, startFile(process, definition), accesses, drafts);
            handler.setDeploymentId(definition.getDeploymentId());
            definition.setStartFormHandler(handler);
            // on the process and not on its start event, which an instance that is started elsewhere never passes
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, formRequired);
        }
    }

    private static StartFile startFile(Element process, ProcessDefinitionEntity definition) {
        return StartFile.of(property(process, StartFile.PROPERTY))
                .orElseThrow(() -> new ProcessEngineException("The process " + definition.getKey()
                        + " has a start form and does not say for which file. " + StartFile.CURE));
    }

    private static boolean hasCamundaForm(@Nullable FormDefinition form) {
        return form != null && form.getCamundaFormDefinitionKey() != null;
    }

    private static @Nullable String property(Element element, String name) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        return properties == null ? null : properties.get(name);
    }
}
