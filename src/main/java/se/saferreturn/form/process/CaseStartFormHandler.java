package se.saferreturn.form.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import se.saferreturn.casefile.CaseSeries;

/**
 * The form that a process starts with: opens a file and gives it its number, or adds to the file of the case that it
 * names. The number becomes the business key, whatever was typed as one.
 */
class CaseStartFormHandler extends DefaultStartFormHandler {

    private final CaseFormSubmission submission;
    private final DeployedForms forms;
    private final StartFile file;

    CaseStartFormHandler(CaseFormSubmission submission, DeployedForms forms, StartFile file) {
        this.submission = submission;
        this.forms = forms;
        this.file = file;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ExecutionEntity processInstance = (ExecutionEntity) scope;
        DeployedForm form = forms.find(createStartFormData(processInstance.getProcessDefinition()));
        CaseSeries opened = file.opened();
        CaseFormSubmission.Begun begun = opened == null
                ? submission.addToNamedCase(form, processInstance.getId(), submitted)
                : submission.open(opened, form, processInstance.getId(), submitted);
        processInstance.setProcessBusinessKey(begun.caseNumber().value());
        super.submitFormVariables(begun.facts(), scope);
    }
}
