package se.saferreturn.casepage.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.Through;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.casepage.CaseReports;
import se.saferreturn.casepage.FilePage;
import se.saferreturn.casepage.RefusedReportException;
import se.saferreturn.correction.Corrections;
import se.saferreturn.form.FormVersions;
import se.saferreturn.form.FormWords;
import se.saferreturn.preparation.AssessmentForms;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.WhatFieldsTell;

/** The answers in a case's file, and reporting what happened in the case. */
@RestController
class CaseFileController {

    private final CaseFile caseFile;
    private final FormVersions forms;
    private final WhatFieldsTell tells;
    private final FormWords words;
    private final ProtectedCases protectedCases;
    private final CaseReports reports;
    private final Corrections corrections;

    CaseFileController(
            CaseFile caseFile,
            FormVersions forms,
            WhatFieldsTell tells,
            FormWords words,
            ProtectedCases protectedCases,
            CaseReports reports,
            Corrections corrections) {
        this.caseFile = caseFile;
        this.forms = forms;
        this.tells = tells;
        this.words = words;
        this.protectedCases = protectedCases;
        this.reports = reports;
        this.corrections = corrections;
    }

    @GetMapping("/api/cases/{number}/file")
    FilePage read(@Through(value = Door.CASE_FILE, reads = "case file") OpenedCase opened) {
        boolean withAssessments = opened.opens(Door.RISK_ASSESSMENTS);
        List<PastEntry> entries = caseFile.history(opened.number()).stream()
                .filter(entry -> withAssessments || !AssessmentForms.ALL.contains(entry.form()))
                .toList();
        boolean corrects = opened.opens(Door.CORRECT_ANSWER);
        return FilePage.of(
                entries,
                forms::find,
                tells,
                words,
                entry -> corrects && corrections.mayCorrect(opened.person(), entry),
                protectedCases.isProtected(opened.number()));
    }

    /**
     * The answers of the form {@code case-event} by key, without the case number, which is that of the path. What does not
     * fit is answered with 400 and changes nothing. What is reported is recorded with the form.
     */
    @PostMapping("/api/cases/{number}/events")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(
            @Through(value = Door.REPORT_EVENT, whicheverCase = true) OpenedCase opened,
            @RequestBody Map<String, @Nullable Object> answers) {
        try {
            reports.report(opened.number(), answers);
        } catch (RefusedReportException refused) {
            throw BadRequest.because(refused.words(), refused.fields());
        }
    }
}
