package se.saferreturn.draft.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.Door;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.draft.Draft;
import se.saferreturn.draft.DraftAside;
import se.saferreturn.draft.DraftPlace;
import se.saferreturn.draft.Drafts;
import se.saferreturn.draft.OpenForm;
import se.saferreturn.draft.OpenForms;
import se.saferreturn.staff.Person;

/**
 * Drafts of the forms that a person may fill in now. A form that is not open to the person, or no more, has no draft,
 * whatever they had saved.
 */
@Component
@Transactional
public class DraftsOfOpenForms {

    private final OpenForms openForms;
    private final Drafts drafts;
    private final CaseFile caseFile;
    private final CaseAccess access;
    private final Clock clock;

    DraftsOfOpenForms(OpenForms openForms, Drafts drafts, CaseFile caseFile, CaseAccess access, Clock clock) {
        this.openForms = openForms;
        this.drafts = drafts;
        this.caseFile = caseFile;
        this.access = access;
        this.clock = clock;
    }

    /** Where a form is asked for. */
    public enum Kind {
        TASK,
        START
    }

    /**
     * The form that somebody opens.
     *
     * @param id of the task, or key of the process
     */
    public record Asked(Kind kind, String id) {}

    /**
     * A form is open.
     *
     * @param openedAt to be sent along with what is saved
     * @param aside other drafts of a start form, which the person may go on with instead
     */
    public record Opened(Instant openedAt, @Nullable Draft draft, List<DraftAside> aside) {}

    /** Empty if the form is not open to the person. What an earlier task has left to them of the same form comes along. */
    public Optional<Opened> open(Person person, Asked asked) {
        return find(person, asked).map(form -> {
            takeUpLeft(person, asked, form.place().caseNumber());
            return opened(person, form);
        });
    }

    /** Not beside whoever is sending the form: what was left must not go to a task that ends meanwhile. */
    private void takeUpLeft(Person person, Asked asked, @Nullable CaseNumber caseNumber) {
        if (caseNumber != null && !drafts.left(person.id(), caseNumber).isEmpty()) {
            caseFile.holdUntilDone(caseNumber);
            find(person, asked).ifPresent(form -> drafts.takeUpLeft(person.id(), form));
        }
    }

    private Opened opened(Person person, OpenForm form) {
        return new Opened(
                clock.instant(),
                drafts.find(person.id(), form.place())
                        .map(draft -> new Draft(
                                form.kept(draft.answers()), draft.savedAt(), draft.begunBy(), draft.fromEarlierTask()))
                        .orElse(null),
                form.place().caseNumber() == null ? drafts.aside(person.id(), form.place()) : List.of());
    }

    /** Sets the draft of a start form aside, to begin another; empty if there is no such form open to the person. */
    public Optional<Opened> beginAnew(Person person, Asked asked) {
        return findStart(person, asked).map(form -> {
            drafts.setAside(person.id(), form.place());
            return opened(person, form);
        });
    }

    /** Goes on with a draft that was set aside; empty if it is gone, or the form is not open to the person. */
    public Optional<Opened> goOnWith(Person person, Asked asked, UUID aside) {
        return findStart(person, asked)
                .filter(form -> drafts.takeBack(person.id(), form.place(), aside))
                .map(form -> opened(person, form));
    }

    private Optional<OpenForm> findStart(Person person, Asked asked) {
        return asked.kind() == Kind.START ? find(person, asked) : Optional.empty();
    }

    /** What became of a draft that was to be saved. */
    public sealed interface Outcome {}

    public record Saved(Instant at) implements Outcome {}

    /** The form was sent, or the draft discarded, after it had been opened. */
    public record Late() implements Outcome {}

    /** The form is not open to the person. */
    public record Closed() implements Outcome {}

    public Outcome save(Person person, Asked asked, Map<String, @Nullable Object> answers, Instant openedAt) {
        // whoever is sending the form right now holds the case; a draft must not be left behind after that
        find(person, asked).map(OpenForm::place).map(DraftPlace::caseNumber).ifPresent(caseFile::holdUntilDone);
        Optional<OpenForm> form = find(person, asked);
        if (form.isEmpty()) {
            return new Closed();
        }
        return drafts.keep(person.id(), form.get(), form.get().kept(answers), openedAt)
                .<Outcome>map(Saved::new)
                .orElseGet(Late::new);
    }

    /** Whether the form is open to the person; then there is no draft of it any more. */
    public boolean discard(Person person, Asked asked) {
        Optional<OpenForm> form = find(person, asked);
        form.ifPresent(open -> drafts.end(person.id(), open.place()));
        return form.isPresent();
    }

    private Optional<OpenForm> find(Person person, Asked asked) {
        Optional<OpenForm> form = switch (asked.kind()) {
            case TASK -> openForms.ofTask(person.id(), asked.id());
            case START -> openForms.ofStart(asked.id());
        };
        return form.filter(open -> mayKeepDraft(person, open.place().caseNumber()));
    }

    private boolean mayKeepDraft(Person person, @Nullable CaseNumber caseNumber) {
        return caseNumber == null || access.find(person, Door.DRAFT, caseNumber).isPresent();
    }
}
