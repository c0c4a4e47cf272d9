package se.saferreturn.casepage.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.casepage.FilePage;
import se.saferreturn.casepage.FilePage.AnswerOnPage;
import se.saferreturn.draft.BegunForm;
import se.saferreturn.draft.Draft;
import se.saferreturn.draft.Drafts;
import se.saferreturn.draft.LeftDraft;
import se.saferreturn.form.FormVersions;
import se.saferreturn.form.FormWords;
import se.saferreturn.preparation.AssessmentForms;
import se.saferreturn.protection.ProtectedCases;
import se.saferreturn.protection.WhatFieldsTell;

/**
 * Forms that somebody had begun in a case when it went another way, as they read them again. A draft shows what stood in the
 * form, so the case file has to be open to them, and its assessments for a form of those.
 */
@Component
class BegunForms {

    private final Drafts drafts;
    private final FormVersions forms;
    private final FormWords words;
    private final WhatFieldsTell tells;
    private final ProtectedCases protectedCases;

    BegunForms(
            Drafts drafts, FormVersions forms, FormWords words, WhatFieldsTell tells, ProtectedCases protectedCases) {
        this.drafts = drafts;
        this.forms = forms;
        this.words = words;
        this.tells = tells;
        this.protectedCases = protectedCases;
    }

    /**
     * A form that was begun and not sent.
     *
     * @param part of the case that it is about, such as a leg; empty for the case as a whole
     * @param begunBy who began it before the reader had its task; absent for the reader's own
     */
    record BegunOnPage(
            UUID id,
            String form,
            String title,
            String part,
            Instant at,
            @Nullable String begunBy) {}

    /** The reader's, the latest first. */
    List<BegunOnPage> of(OpenedCase opened) {
        return left(opened).stream()
                .map(draft -> new BegunOnPage(
                        draft.id(),
                        draft.form().id(),
                        FilePage.title(draft.form().id()),
                        draft.form().part(),
                        draft.savedAt(),
                        draft.begunBy()))
                .toList();
    }

    /** Which form it is; empty if it is gone, or not the reader's. */
    Optional<BegunForm> find(OpenedCase opened, UUID id) {
        return left(opened).stream()
                .filter(draft -> draft.id().equals(id))
                .map(LeftDraft::form)
                .findFirst();
    }

    /** What stood in it, in words; what leads to a person under protected identity is not shown, whoever wrote it. */
    List<AnswerOnPage> answers(OpenedCase opened, UUID id) {
        Optional<PastEntry> entry = find(opened, id)
                .flatMap(form -> drafts.findLeft(opened.person().id(), opened.number(), id)
                        .map(draft -> entry(opened, id, form, draft)));
        return entry.map(begun ->
                        FilePage.answers(begun, forms::find, tells, words, protectedCases.isProtected(opened.number())))
                .orElse(List.of());
    }

    /** Destroys it, if it is the reader's. */
    void discard(OpenedCase opened, UUID id) {
        drafts.discardLeft(opened.person().id(), opened.number(), id);
    }

    private List<LeftDraft> left(OpenedCase opened) {
        if (!opened.opens(Door.CASE_FILE)) {
            return List.of();
        }
        return drafts.left(opened.person().id(), opened.number()).stream()
                .filter(draft -> opened.opens(Door.RISK_ASSESSMENTS)
                        || !AssessmentForms.ALL.contains(draft.form().id()))
                .toList();
    }

    private static PastEntry entry(OpenedCase opened, UUID id, BegunForm form, Draft draft) {
        return new PastEntry(
                id,
                new CaseFileEntry(
                        opened.number(),
                        form.id(),
                        form.version(),
                        form.part(),
                        null,
                        opened.person().id(),
                        Answers.of(draft.answers())),
                draft.savedAt(),
                List.of());
    }
}
