package se.saferreturn.submission.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;
import se.saferreturn.model.FormDuties;

/**
 * Keeps forms that decide something to the processes in which they do. An entry in the case file says by which form it came
 * and not by which process; so one that is only named like a real form must not get there.
 */
@Component
class FormsInTheirProcesses {

    private final FormDuties duties;

    FormsInTheirProcesses(FormDuties duties) {
        this.duties = duties;
    }

    /**
     * Makes sure that the form has its power in this process.
     *
     * @throws BadUserRequestException it belongs to others
     */
    DeployedForm require(DeployedForm form, String process) {
        if (!duties.belongsTo(form.form().id(), process)) {
            throw new BadUserRequestException("The form " + form.form().id() + " belongs to "
                    + String.join(", ", duties.processesOf(form.form().id())) + " and not to " + process + ".");
        }
        return form;
    }
}
