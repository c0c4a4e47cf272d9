package se.saferreturn.submission.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.Door;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.staff.Person;

/** Records who opens and who submits which form. What the system does itself is in the history of the process. */
@Component
class FormAccesses {

    private final AccessLog log;
    private final ObjectProvider<CaseAccess> access;

    FormAccesses(AccessLog log, ObjectProvider<CaseAccess> access) {
        this.log = log;
        this.access = access;
    }

    /**
     * Asks the policy before a first form is taken: a right of the engine alone opens no file.
     *
     * @throws AuthorizationException it is not the office of whoever is logged in; the log has kept it
     */
    void mayStart(Door door) {
        login().ifPresent(person -> {
            try {
                access.getObject().require(person, door);
            } catch (AccessRefusedException refused) {
                throw new AuthorizationException(refused.getMessage());
            }
        });
    }

    /** The answers that the case file knows are about to be shown; what a page asks for to show them once is one look. */
    void opened(DeployedForm form, CaseNumber caseNumber, String part, TaskEntity task) {
        person().ifPresent(person ->
                log.recordLook(access(person, Act.READ, subject(form, part), caseNumber, basis(task))));
    }

    /** Somebody sends the form; if it is not taken, whatever the reason, the log keeps that they did. */
    void tried(DeployedForm form, CaseNumber caseNumber, String part, TaskEntity task) {
        person().ifPresent(person ->
                log.recordIfUndone(access(person, Act.REFUSED, subject(form, part), caseNumber, basis(task))));
    }

    void submitted(DeployedForm form, CaseNumber caseNumber, String part, TaskEntity task) {
        person().ifPresent(person ->
                log.record(access(person, Act.CHANGED, subject(form, part), caseNumber, basis(task))));
    }

    /** The first form of a process, which belongs to no case yet. */
    void triedToOpen(DeployedForm form) {
        person().ifPresent(person -> log.recordIfUndone(
                access(person, Act.REFUSED, subject(form, CaseFileEntry.WHOLE_CASE), null, Basis.OFFICE)));
    }

    void started(DeployedForm form, CaseNumber caseNumber) {
        person().ifPresent(person -> log.record(
                access(person, Act.CHANGED, subject(form, CaseFileEntry.WHOLE_CASE), caseNumber, Basis.OFFICE)));
    }

    /** A first form about a case that it names, which may be none of theirs. */
    void triedToReport(DeployedForm form, CaseNumber caseNumber) {
        person().ifPresent(person -> log.recordIfUndone(access(
                person, Act.REFUSED, subject(form, CaseFileEntry.WHOLE_CASE), caseNumber, rightToReport(caseNumber))));
    }

    void reported(DeployedForm form, CaseNumber caseNumber) {
        person().ifPresent(person -> log.record(access(
                person, Act.CHANGED, subject(form, CaseFileEntry.WHOLE_CASE), caseNumber, rightToReport(caseNumber))));
    }

    private Basis rightToReport(CaseNumber caseNumber) {
        return login().flatMap(person -> access.getObject().find(person, Door.REPORT_EVENT, caseNumber))
                .orElse(Basis.NONE);
    }

    private static Access access(String person, Act act, String subject, @Nullable CaseNumber caseNumber, Basis basis) {
        return new Access(person, act, caseNumber, subject, basis);
    }

    /** With the part of the case, since the same form is asked of each leg, measure or talk. */
    private static String subject(DeployedForm form, String part) {
        String name = "form " + form.form().id();
        return part.isEmpty() ? name : name + " of " + part;
    }

    private static Basis basis(TaskEntity task) {
        return person().filter(person -> person.equals(task.getAssignee())).isPresent()
                ? Basis.HOLDS_TASK
                : Basis.CANDIDATE;
    }

    private static Optional<String> person() {
        return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
    }

    private static Optional<Person> login() {
        Authentication login = Context.getCommandContext().getAuthentication();
        if (login == null || login.getUserId() == null) {
            return Optional.empty();
        }
        List<String> groups = login.getGroupIds();
        return Optional.of(new Person(login.getUserId(), groups == null ? Set.of() : Set.copyOf(groups)));
    }
}
