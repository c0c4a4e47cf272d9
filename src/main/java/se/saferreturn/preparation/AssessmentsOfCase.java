package se.saferreturn.preparation;

import java.util.List;
import java.util.Optional;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.Door;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/** Reads the past risk assessments of a case, for whichever door they are sent through. */
public class AssessmentsOfCase {

    /** What reading them is called in the access log. */
    public static final String SUBJECT = "risk assessments";

    private final CaseFile caseFile;
    private final CaseAccess access;
    private final AccessLog log;

    public AssessmentsOfCase(CaseFile caseFile, CaseAccess access, AccessLog log) {
        this.caseFile = caseFile;
        this.access = access;
        this.log = log;
    }

    /** The earliest first; absent when the person may not read them, or when the case was erased. */
    public Optional<List<AssessmentView>> readIfOpen(Person person, CaseNumber caseNumber) {
        return access.find(person, Door.RISK_ASSESSMENTS, caseNumber).flatMap(by -> {
            log.record(new Access(person.id(), Act.READ, caseNumber, SUBJECT, by));
            return of(caseNumber);
        });
    }

    /** The earliest first; absent when the case was erased. That somebody reads them has been recorded. */
    public Optional<List<AssessmentView>> of(CaseNumber caseNumber) {
        try {
            return Optional.of(caseFile.history(caseNumber, PastAssessment.HISTORY))
                    .map(PastAssessment::of)
                    .map(all -> all.stream().map(AssessmentView::of).toList());
        } catch (CaseFileClosedException erased) {
            return Optional.empty();
        }
    }
}
