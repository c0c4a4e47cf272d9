package se.saferreturn.supervision.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.preparation.PastAssessment;

/** Reads the past risk assessments of a case, for whichever door they are sent through. */
@Component
class AssessmentsOfCase {

    private final CaseFile caseFile;

    AssessmentsOfCase(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** The earliest first; absent when there is no such case, or when it was erased. */
    Optional<List<AssessmentView>> read(String caseNumber) {
        try {
            return Optional.of(
                    PastAssessment.of(caseFile.history(new CaseNumber(caseNumber), PastAssessment.HISTORY)).stream()
                            .map(AssessmentView::of)
                            .toList());
        } catch (IllegalArgumentException | CaseFileClosedException noSuchCase) {
            return Optional.empty();
        }
    }
}
