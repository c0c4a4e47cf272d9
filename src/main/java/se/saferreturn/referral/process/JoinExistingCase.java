package se.saferreturn.referral.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.referral.ExistingCase;

/**
 * Hands the referral over to the case that was chosen when the possible duplicates were compared. It runs with that form,
 * so a choice that is none is refused there.
 */
@Component
class JoinExistingCase implements JavaDelegate {

    private static final String REFERRAL_JOINED = "ReferralJoined";

    private final ExistingCase existingCase;

    JoinExistingCase(ExistingCase existingCase) {
        this.existingCase = existingCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber existing = existingCase
                .join(new CaseNumber(execution.getProcessBusinessKey()))
                .orElseThrow(() -> new BadUserRequestException(
                        "Case that this referral belongs to: please choose one of the possible matches whose case is open,"
                                + " or the number that the coordinators of the other region told you, if identity number or"
                                + " name and birth date are the same."
                                + " If it is closed, go on with this case instead."));
        // its coordinators read the referral; a case that is about to end has nobody left to do so
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(REFERRAL_JOINED)
                .processInstanceBusinessKey(existing.value())
                .correlateAll();
    }
}
