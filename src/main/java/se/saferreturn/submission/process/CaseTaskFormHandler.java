package se.saferreturn.submission.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.draft.DraftPlace;
import se.saferreturn.draft.OpenForm;
import se.saferreturn.engine.ProcessOfTask;

/** The form of one user task: shows what the case file knows, and takes what is submitted to the case file. */
class CaseTaskFormHandler extends DefaultTaskFormHandler {

    private final CaseFormSubmission submission;
    private final FormsOfModels forms;
    private final FormsInTheirProcesses places;
    private final FormAccesses accesses;
    private final CaseFileScope part;

    CaseTaskFormHandler(
            CaseFormSubmission submission,
            FormsOfModels forms,
            FormsInTheirProcesses places,
            FormAccesses accesses,
            CaseFileScope part) {
        this.submission = submission;
        this.forms = forms;
        this.places = places;
        this.accesses = accesses;
        this.part = part;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData data = super.createTaskForm(task);
        DeployedForm form = places.require(forms.find(data), process(task));
        accesses.opened(form, caseNumber(task), part.of(task), task);
        Map<String, @Nullable Object> known =
                submission.known(form, caseNumber(task), part.of(task), task.getVariables());
        data.getFormFields().addAll(CaseFileFields.shownIn(form, caseNumber(task), known));
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        DeployedForm form = places.require(forms.find(super.createTaskForm(task)), process(task));
        accesses.tried(form, caseNumber(task), part.of(task), task);
        VariableMap facts =
                submission.submit(form, caseNumber(task), part.of(task), task.getId(), submitted, task.getVariables());
        accesses.submitted(form, caseNumber(task), part.of(task), task);
        super.submitFormVariables(facts, scope);
    }

    /** For its draft. */
    OpenForm openForm(TaskEntity task) {
        return forms.find(super.createTaskForm(task))
                .openAt(DraftPlace.ofTask(task.getId(), caseNumber(task)), part.of(task));
    }

    private static String process(TaskEntity task) {
        return task.getProcessDefinition().getKey();
    }

    private static CaseNumber caseNumber(TaskEntity task) {
        return new CaseNumber(ProcessOfTask.businessKey(task).orElseThrow());
    }
}
