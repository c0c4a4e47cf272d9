package se.saferreturn.casepage.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.casepage.AnswerOnScreen;
import se.saferreturn.correction.CorrectableEntry;
import se.saferreturn.correction.CorrectionRefusedException;
import se.saferreturn.correction.CorrectionRequest;
import se.saferreturn.correction.CorrectionResult;
import se.saferreturn.correction.Corrections;
import se.saferreturn.form.AskedField;
import se.saferreturn.form.FormWords;
import se.saferreturn.preparation.AssessmentForms;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.WhatFieldsTell;
import se.saferreturn.staff.Person;

/** Putting earlier answers of a case right. */
@RestController
@RequestMapping("/api/cases/{number}/corrections/{entry}")
class CorrectionsController {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2000;

    private final Corrections corrections;
    private final WhatFieldsTell tells;
    private final FormWords words;
    private final ProtectedCases protectedCases;

    CorrectionsController(
            Corrections corrections, WhatFieldsTell tells, FormWords words, ProtectedCases protectedCases) {
        this.corrections = corrections;
        this.tells = tells;
        this.words = words;
        this.protectedCases = protectedCases;
    }

    /**
     * An entry to correct.
     *
     * @param seen to be sent back, so that nobody corrects what has been corrected meanwhile
     */
    record Correctable(UUID entry, String form, int seen, List<Field> fields) {}

    /**
     * A question with the answer that stands.
     *
     * @param type textfield, textarea, number, datetime, checkbox, checklist, radio, select, taglist, group or dynamiclist
     * @param subtype date, time or datetime
     * @param says the same in words, as it is read in the file
     * @param withheld an answer stands there and is not shown; it can be written anew
     * @param rows the fields of each row
     */
    record Field(
            String key,
            String label,
            String type,
            @Nullable String subtype,
            @Nullable String hint,
            boolean required,
            List<AskedField.Choice> options,
            List<Field> rows,
            @Nullable Object value,
            @Nullable Object says,
            boolean withheld) {

        @Override
        public String toString() {
            return "Field " + key;
        }
    }

    /**
     * Answers to put right.
     *
     * @param seen as it was told
     * @param answers by key; null for an answer that is to be empty
     * @param confirmed false tells what would change and follow, and keeps nothing
     */
    record Wanted(
            @Nullable Integer seen,
            @Nullable Map<String, @Nullable Object> answers,
            @Nullable String reason,
            boolean confirmed) {

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** What changes, what follows, and whether it is kept. */
    record Answered(boolean kept, List<CorrectionResult.Change> changes, List<String> follows) {}

    @GetMapping
    Correctable read(@Through(Door.CORRECT_ANSWER) OpenedCase opened, @PathVariable("entry") String id) {
        CorrectableEntry entry = corrections.find(opened.person(), opened.number(), entry(id));
        requireAssessments(opened, entry.entry());
        opened.record(Act.READ, "form " + entry.entry().form());
        boolean isProtected = protectedCases.isProtected(opened.number());
        return new Correctable(
                entry.entry().id(),
                entry.entry().form(),
                entry.entry().corrections().size(),
                entry.asked().stream()
                        .map(field -> field(field, entry.entry(), isProtected))
                        .toList());
    }

    /** Refused with 400 where an answer is not right, and 409 where it does not fit how the case stands; nothing is kept. */
    @PostMapping
    Answered correct(
            @Through(Door.CORRECT_ANSWER) OpenedCase opened,
            @PathVariable("entry") String id,
            @RequestBody Wanted wanted) {
        Person person = opened.person();
        CaseNumber number = opened.number();
        PastEntry entry = corrections.find(person, number, entry(id)).entry();
        requireAssessments(opened, entry);
        CorrectionRequest request = new CorrectionRequest(
                person,
                number,
                entry.id(),
                seen(wanted),
                wanted.answers() == null ? Map.of() : wanted.answers(),
                reason(wanted));
        if (!wanted.confirmed()) {
            return answered(false, corrections.rehearse(request), entry, number);
        }
        CorrectionResult result = corrections.correct(request);
        opened.record(Act.CHANGED, "correction of form " + entry.form());
        return answered(true, result, entry, number);
    }

    @ExceptionHandler
    ProblemDetail answer(CorrectionRefusedException refused) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                refused.isConflict() ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST, refused.words());
        detail.setInstance(URI.create("/api/cases"));
        detail.setProperty("fields", refused.fields());
        return detail;
    }

    private static void requireAssessments(OpenedCase opened, PastEntry entry) {
        if (AssessmentForms.ALL.contains(entry.form())) {
            opened.require(Door.RISK_ASSESSMENTS);
        }
    }

    private Answered answered(boolean kept, CorrectionResult result, PastEntry entry, CaseNumber number) {
        boolean isProtected = protectedCases.isProtected(number);
        return new Answered(
                kept,
                result.changes().stream()
                        .map(change -> new CorrectionResult.Change(
                                change.key(),
                                change.label(),
                                AnswerOnScreen.inWords(entry, change.key(), change.was(), tells, words, isProtected),
                                AnswerOnScreen.inWords(entry, change.key(), change.now(), tells, words, isProtected)))
                        .toList(),
                result.follows());
    }

    private Field field(AskedField field, PastEntry entry, boolean isProtected) {
        Object value = entry.answers().get(field.key()).orElse(null);
        boolean withheld = !Objects.equals(value, AnswerOnScreen.of(entry, field.key(), value, tells, isProtected));
        return field(field, withheld ? null : value, withheld);
    }

    private Field field(AskedField field, @Nullable Object value, boolean withheld) {
        return new Field(
                field.key(),
                field.label(),
                field.type().name().toLowerCase(Locale.ROOT),
                field.subtype(),
                field.hint(),
                field.required(),
                field.options(),
                field.rows().stream()
                        .map(row -> field(row, (Object) null, false))
                        .toList(),
                value,
                words.inWords(field.key(), value),
                withheld);
    }

    private static int seen(Wanted wanted) {
        if (wanted.seen() == null) {
            throw CorrectionRefusedException.because("seen: send the number that was told with the entry.", List.of());
        }
        return wanted.seen();
    }

    private static String reason(Wanted wanted) {
        String reason = wanted.reason() == null ? "" : wanted.reason().strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw CorrectionRefusedException.because(
                    "Reason: write why it is corrected, in " + SHORTEST_REASON + " to " + LONGEST_REASON
                            + " characters.",
                    List.of("reason"));
        }
        return reason;
    }

    private static UUID entry(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw AccessRefusedException.noSuchCase();
        }
    }
}
