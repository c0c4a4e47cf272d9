package se.saferreturn.draft.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.draft.Draft;
import se.saferreturn.draft.DraftAside;
import se.saferreturn.draft.DraftTooLongException;
import se.saferreturn.draft.TooManyDraftsException;
import se.saferreturn.draft.process.DraftsOfOpenForms;
import se.saferreturn.draft.process.DraftsOfOpenForms.Asked;
import se.saferreturn.draft.process.DraftsOfOpenForms.Kind;
import se.saferreturn.draft.process.DraftsOfOpenForms.Late;
import se.saferreturn.draft.process.DraftsOfOpenForms.Opened;
import se.saferreturn.draft.process.DraftsOfOpenForms.Outcome;
import se.saferreturn.draft.process.DraftsOfOpenForms.Saved;
import se.saferreturn.staff.Person;

/**
 * Half-filled forms, for the browser that they are typed in: {@code /api/drafts/tasks/{id of the task}} and {@code
 * /api/drafts/starts/{key of the process}}. Nobody gets another person's.
 */
@RestController
@RequestMapping("/api/drafts/{kind:tasks|starts}/{id}")
class DraftsController {

    /** No browser has had a form open for so long. */
    private static final Duration LONGEST_OPEN = Duration.ofDays(366);

    private final CurrentPerson currentPerson;
    private final DraftsOfOpenForms forms;

    DraftsController(CurrentPerson currentPerson, DraftsOfOpenForms forms) {
        this.currentPerson = currentPerson;
        this.forms = forms;
    }

    /**
     * An open form.
     *
     * @param person whose it is
     * @param openedAt to be sent back with every draft of it
     * @param savedAt absent without a draft
     * @param begunBy who typed it, where the task was handed over with it
     * @param fromEarlierTask whether it was typed into a task that the case has taken away since
     * @param aside other drafts of a start form, the latest first
     */
    record OpenView(
            String person,
            Instant openedAt,
            @Nullable Instant savedAt,
            @Nullable String begunBy,
            boolean fromEarlierTask,
            @Nullable Map<String, @Nullable Object> answers,
            List<DraftAside> aside) {

        static OpenView of(Person person, Opened opened) {
            Draft draft = opened.draft();
            return draft == null
                    ? new OpenView(person.id(), opened.openedAt(), null, null, false, null, opened.aside())
                    : new OpenView(
                            person.id(),
                            opened.openedAt(),
                            draft.savedAt(),
                            draft.begunBy(),
                            draft.fromEarlierTask(),
                            draft.answers(),
                            opened.aside());
        }

        @Override
        public String toString() {
            return "OpenView";
        }
    }

    /**
     * A draft to be saved.
     *
     * @param person who typed it: after a session has ended, the next one in the same browser may be somebody else's
     */
    record NewDraft(
            @Nullable String person,
            @Nullable Instant openedAt,
            @Nullable Map<String, @Nullable Object> answers) {

        @Override
        public String toString() {
            return "NewDraft";
        }
    }

    record SavedView(Instant savedAt) {}

    @GetMapping
    ResponseEntity<?> read(@PathVariable String kind, @PathVariable String id) {
        Person me = currentPerson.require();
        return answer(me, forms.open(me, asked(kind, id)));
    }

    @PutMapping
    ResponseEntity<?> save(@PathVariable String kind, @PathVariable String id, @RequestBody NewDraft draft) {
        Person me = currentPerson.require();
        Instant openedAt = draft.openedAt();
        Map<String, @Nullable Object> answers = draft.answers();
        if (draft.person() == null || openedAt == null || answers == null) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "person, openedAt and answers are needed: the first two as they came when the form was opened.");
        }
        if (!me.id().equals(draft.person())) {
            return problem(HttpStatus.CONFLICT, "This was typed by somebody else, so it is not saved as yours.");
        }
        if (Duration.between(Instant.now(), openedAt).abs().compareTo(LONGEST_OPEN) > 0) {
            return problem(HttpStatus.BAD_REQUEST, "openedAt is not a time at which this form can have been opened.");
        }
        Outcome outcome = forms.save(me, asked(kind, id), answers, openedAt);
        if (outcome instanceof Saved saved) {
            return ResponseEntity.ok(new SavedView(saved.at()));
        }
        return outcome instanceof Late
                ? problem(HttpStatus.CONFLICT, "The form was sent, or the draft discarded, so this is not saved.")
                : notOpen();
    }

    @DeleteMapping
    ResponseEntity<?> discard(@PathVariable String kind, @PathVariable String id) {
        return forms.discard(currentPerson.require(), asked(kind, id))
                ? ResponseEntity.noContent().build()
                : notOpen();
    }

    /** Begins another start form; the draft that was there is set aside. */
    @PostMapping("/aside")
    ResponseEntity<?> beginAnew(@PathVariable String kind, @PathVariable String id) {
        Person me = currentPerson.require();
        return answer(me, forms.beginAnew(me, asked(kind, id)));
    }

    /** Goes on with a draft that was set aside. */
    @PostMapping("/aside/{draft}")
    ResponseEntity<?> goOnWith(@PathVariable String kind, @PathVariable String id, @PathVariable String draft) {
        Person me = currentPerson.require();
        return answer(me, idOf(draft).flatMap(aside -> forms.goOnWith(me, asked(kind, id), aside)));
    }

    private static Optional<UUID> idOf(String draft) {
        try {
            return Optional.of(UUID.fromString(draft));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<?> answer(Person me, Optional<Opened> opened) {
        return opened.<ResponseEntity<?>>map(form -> ResponseEntity.ok(OpenView.of(me, form)))
                .orElseGet(DraftsController::notOpen);
    }

    @ExceptionHandler
    ResponseEntity<?> tooMany(TooManyDraftsException refused) {
        return problem(
                HttpStatus.CONFLICT, Optional.ofNullable(refused.getMessage()).orElse(""));
    }

    @ExceptionHandler
    ResponseEntity<?> tooLong(DraftTooLongException refused) {
        return problem(
                HttpStatus.PAYLOAD_TOO_LARGE,
                Optional.ofNullable(refused.getMessage()).orElse(""));
    }

    private static Asked asked(String kind, String id) {
        return new Asked(kind.equals("tasks") ? Kind.TASK : Kind.START, id);
    }

    /** The same for a form that is not there and for one that is not theirs. */
    private static ResponseEntity<?> notOpen() {
        return problem(HttpStatus.NOT_FOUND, "This form is not open to you, or no more; nothing is saved.");
    }

    private static ResponseEntity<?> problem(HttpStatus status, String words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setInstance(URI.create("/api/drafts"));
        return ResponseEntity.of(problem).build();
    }
}
