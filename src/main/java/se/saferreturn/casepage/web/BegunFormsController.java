package se.saferreturn.casepage.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casepage.FilePage.AnswerOnPage;
import se.saferreturn.draft.BegunForm;

/** What the reader had begun in a case when it went another way. Which there are stands in the overview of the case. */
@RestController
@RequestMapping("/api/cases/{number}/begun/{id}")
class BegunFormsController {

    private final BegunForms begun;

    BegunFormsController(BegunForms begun) {
        this.begun = begun;
    }

    record Begun(List<AnswerOnPage> answers) {}

    @GetMapping
    Begun read(@Through(Door.CASE_FILE) OpenedCase opened, @PathVariable String id) {
        UUID draft = idOf(id);
        opened.record(Act.READ, subject(require(opened, draft)));
        return new Begun(begun.answers(opened, draft));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@Through(Door.CASE_FILE) OpenedCase opened, @PathVariable String id) {
        UUID draft = idOf(id);
        opened.record(Act.CHANGED, subject(require(opened, draft)));
        begun.discard(opened, draft);
    }

    /** The same for one that is not there and for one that is another's. */
    private BegunForm require(OpenedCase opened, UUID id) {
        return begun.find(opened, id).orElseThrow(AccessRefusedException::noSuchCase);
    }

    private static UUID idOf(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw AccessRefusedException.noSuchCase();
        }
    }

    private static String subject(BegunForm form) {
        String name = "draft of form " + form.id();
        return form.part().isEmpty() ? name : name + " of " + form.part();
    }
}
