package se.saferreturn.casepage.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CaseStanding;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;
import se.saferreturn.access.ProtectedCases;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.casepage.CaseReports;
import se.saferreturn.casepage.FilePage;
import se.saferreturn.casepage.RefusedReportException;
import se.saferreturn.correction.Corrections;
import se.saferreturn.form.DeployedCaseForms;
import se.saferreturn.form.FormWords;
import se.saferreturn.form.WhatFieldsTell;
import se.saferreturn.preparation.AssessmentForms;

/** The answers in a case's file, and reporting what happened in the case. */
@RestController
class CaseFileController {

    private final CurrentPerson currentPerson;
    private final CaseAccess access;
    private final AccessLog log;
    private final CaseFile caseFile;
    private final DeployedCaseForms forms;
    private final WhatFieldsTell tells;
    private final FormWords words;
    private final ProtectedCases protectedCases;
    private final CaseReports reports;
    private final Corrections corrections;

    CaseFileController(
            CurrentPerson currentPerson,
            CaseAccess access,
            AccessLog log,
            CaseFile caseFile,
            DeployedCaseForms forms,
            WhatFieldsTell tells,
            FormWords words,
            ProtectedCases protectedCases,
            CaseReports reports,
            Corrections corrections) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.log = log;
        this.caseFile = caseFile;
        this.forms = forms;
        this.tells = tells;
        this.words = words;
        this.protectedCases = protectedCases;
        this.reports = reports;
        this.corrections = corrections;
    }

    @GetMapping("/api/cases/{number}/file")
    FilePage read(@PathVariable("number") String typed) {
        Person person = currentPerson.require();
        CaseNumber number = number(typed);
        Basis by = access.require(person, Door.CASE_FILE, number);
        log.record(new Access(person.id(), Act.READ, number, "case file", by));
        boolean withAssessments =
                access.find(person, Door.RISK_ASSESSMENTS, number).isPresent();
        List<PastEntry> entries = caseFile.history(number).stream()
                .filter(entry -> withAssessments || !AssessmentForms.ALL.contains(entry.form()))
                .toList();
        boolean corrects = access.find(person, Door.CORRECT_ANSWER, number).isPresent();
        return FilePage.of(
                entries,
                forms::find,
                tells,
                words,
                entry -> corrects && corrections.mayCorrect(person, entry),
                protectedCases.isProtected(number));
    }

    /**
     * The answers of the form {@code case-event} by key, without the case number, which is that of the path. What does not
     * fit is answered with 400 and changes nothing.
     */
    @PostMapping("/api/cases/{number}/events")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@PathVariable("number") String typed, @RequestBody Map<String, @Nullable Object> answers) {
        Person person = currentPerson.require();
        CaseNumber number = number(typed);
        // whose office reports about any case is told the same of one that is not there as of one that takes no report
        if (AccessPolicy.find(person, Door.REPORT_EVENT, CaseStanding.UNKNOWN, false)
                .isEmpty()) {
            access.require(person, Door.REPORT_EVENT, number);
        }
        try {
            reports.report(number, answers);
        } catch (RefusedReportException refused) {
            throw BadRequest.because(refused.words(), refused.fields());
        }
    }

    private static CaseNumber number(String typed) {
        return CaseNumber.read(typed).orElseThrow(AccessRefusedException::noSuchCase);
    }
}
