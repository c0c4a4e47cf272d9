package se.saferreturn.referral.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.referral.OnePerson;
import se.saferreturn.routing.FactNames;

/** Two cases are of one person. It runs with the form that says so, so a number that is none is refused there. */
@Component
class TellBothCases implements JavaDelegate {

    private final OnePerson onePerson;

    TellBothCases(OnePerson onePerson) {
        this.onePerson = onePerson;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int comparison = ((Number) execution.getVariable(FactNames.LEARNT_MATCH)).intValue();
        if (!onePerson.tellBoth(new CaseNumber(execution.getProcessBusinessKey()), comparison)) {
            throw new BadUserRequestException(
                    "Number of the other case: please choose one of the possible matches, or the number that the"
                            + " coordinators of the other region told you, if identity number or name and birth date are"
                            + " the same. If they differ, correct the answers here first.");
        }
    }
}
