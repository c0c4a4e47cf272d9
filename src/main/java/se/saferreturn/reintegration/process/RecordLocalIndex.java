package se.saferreturn.reintegration.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.reintegration.FollowUpCourse;
import se.saferreturn.reintegration.FollowUpInterview;
import se.saferreturn.reintegration.LocalIndex;
import se.saferreturn.reintegration.LocalIndexWeights;
import se.saferreturn.routing.FactNames;

/**
 * Keeps the local index of a follow-up in its part of the case file, and the course of all of them in the case as a whole;
 * tells whether somebody must act on it.
 */
@Component
class RecordLocalIndex implements JavaDelegate {

    private final CaseFile caseFile;
    private final LocalIndexWeights weights;

    RecordLocalIndex(CaseFile caseFile, LocalIndexWeights weights) {
        this.caseFile = caseFile;
        this.weights = weights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        String scope = "follow-up-" + execution.getVariable(FactNames.FOLLOW_UP);
        Answers followUp = caseFile.current(caseNumber, scope);
        LocalIndex index = LocalIndex.of(weights, followUp);
        caseFile.append(
                CaseFileEntry.bySystem(caseNumber, FollowUpCourse.INDEX, index.version(), scope, index.forCaseFile()));
        caseFile.append(CaseFileEntry.bySystem(
                caseNumber,
                "follow-up-course",
                1,
                CaseFileEntry.WHOLE_CASE,
                FollowUpCourse.of(caseFile.history(caseNumber, FollowUpCourse.HISTORY))));
        execution.setVariable(FactNames.FOLLOW_UP_NEEDS_ACTION, FollowUpInterview.needsAction(followUp) ? "yes" : "no");
    }
}
