package se.saferreturn.supervision.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;
import se.saferreturn.casefile.CaseNumber;

/** The past risk assessments of a case. */
@RestController
class AssessmentsController {

    private final CurrentPerson currentPerson;
    private final CaseAccess access;
    private final AssessmentsOfCase assessments;

    AssessmentsController(CurrentPerson currentPerson, CaseAccess access, AssessmentsOfCase assessments) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.assessments = assessments;
    }

    @GetMapping("/api/cases/{number}/assessments")
    List<AssessmentView> read(@PathVariable String number) {
        Person person = currentPerson.require();
        CaseNumber caseNumber = CaseNumber.read(number).orElseThrow(AccessRefusedException::noSuchCase);
        return assessments
                .read(person, caseNumber, access.require(person, Door.RISK_ASSESSMENTS, caseNumber))
                .orElseThrow(AccessRefusedException::noSuchCase);
    }
}
