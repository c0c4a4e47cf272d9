package se.saferreturn.preparation.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.Through;
import se.saferreturn.preparation.AssessmentView;
import se.saferreturn.preparation.AssessmentsOfCase;

/** The past risk assessments of a case. */
@RestController
class AssessmentsController {

    private final AssessmentsOfCase assessments;

    AssessmentsController(AssessmentsOfCase assessments) {
        this.assessments = assessments;
    }

    @GetMapping("/api/cases/{number}/assessments")
    List<AssessmentView> read(
            @Through(value = Door.RISK_ASSESSMENTS, reads = AssessmentsOfCase.SUBJECT) OpenedCase opened) {
        return assessments.of(opened.number()).orElseThrow(AccessRefusedException::noSuchCase);
    }
}
