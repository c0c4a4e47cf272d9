package se.saferreturn.form.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import se.saferreturn.casefile.CaseNumber;

/** The form that opens a case: gives it its number, whatever was typed as business key, and makes its file. */
class CaseStartFormHandler extends DefaultStartFormHandler {

    private final CaseFormSubmission submission;
    private final DeployedForms forms;

    CaseStartFormHandler(CaseFormSubmission submission, DeployedForms forms) {
        this.submission = submission;
        this.forms = forms;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ExecutionEntity processInstance = (ExecutionEntity) scope;
        DeployedForm form = forms.find(createStartFormData(processInstance.getProcessDefinition()));
        CaseFormSubmission.OpenedCase opened = submission.open(form, processInstance.getId(), submitted);
        CaseNumber caseNumber = opened.caseNumber();
        processInstance.setProcessBusinessKey(caseNumber.value());
        super.submitFormVariables(opened.facts(), scope);
    }
}
