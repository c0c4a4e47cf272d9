package se.saferreturn.submission.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DefaultStartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.draft.DraftPlace;
import se.saferreturn.draft.Drafts;
import se.saferreturn.draft.OpenForm;

/**
 * The form that a process starts with: opens a file and gives it its number, or adds to the file of the case that it
 * names. The number becomes the business key, whatever was typed as one.
 */
class CaseStartFormHandler extends DefaultStartFormHandler {

    private final CaseFormSubmission submission;
    private final FormsOfModels forms;
    private final FormsInTheirProcesses places;
    private final StartFile file;
    private final FormAccesses accesses;
    private final Drafts drafts;

    CaseStartFormHandler(
            CaseFormSubmission submission,
            FormsOfModels forms,
            FormsInTheirProcesses places,
            StartFile file,
            FormAccesses accesses,
            Drafts drafts) {
        this.submission = submission;
        this.accesses = accesses;
        this.forms = forms;
        this.places = places;
        this.file = file;
        this.drafts = drafts;
    }

    /** Asked whenever somebody looks at the form, and before it is submitted. */
    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        LatestVersion.requireOfPerson(definition);
        return super.createStartFormData(definition);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        accesses.mayStart(file.door());
        ExecutionEntity processInstance = (ExecutionEntity) scope;
        DeployedForm form = places.require(
                forms.find(createStartFormData(processInstance.getProcessDefinition())),
                processInstance.getProcessDefinition().getKey());
        CaseSeries opened = file.opened();
        CaseFormSubmission.Begun begun = opened == null
                ? submission.addToNamedCase(form, processInstance.getId(), submitted)
                : submission.open(opened, form, processInstance.getId(), submitted);
        processInstance.setProcessBusinessKey(begun.caseNumber().value());
        super.submitFormVariables(begun.facts(), scope);
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (person != null) {
            drafts.end(person, placeOf(processInstance.getProcessDefinition()));
        }
    }

    /** For its draft. */
    OpenForm openForm(ProcessDefinitionEntity definition) {
        return forms.find(createStartFormData(definition)).openAt(placeOf(definition), CaseFileEntry.WHOLE_CASE);
    }

    private static DraftPlace placeOf(ProcessDefinitionEntity definition) {
        return DraftPlace.ofStart(definition.getKey());
    }
}
