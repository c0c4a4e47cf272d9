package se.saferreturn.form.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;

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
        Authentication login = Context.getCommandContext().getAuthentication();
        if (login == null || login.getUserId() == null) {
            return;
        }
        List<String> groups = login.getGroupIds();
        try {
            access.getObject()
                    .require(new Person(login.getUserId(), groups == null ? Set.of() : Set.copyOf(groups)), door);
        } catch (AccessRefusedException refused) {
            throw new AuthorizationException(refused.getMessage());
        }
    }

    /** The answers that the case file knows are about to be shown. */
    void opened(DeployedForm form, CaseNumber caseNumber, TaskEntity task) {
        record(Act.READ, form, caseNumber, basis(task));
    }

    void submitted(DeployedForm form, CaseNumber caseNumber, TaskEntity task) {
        record(Act.CHANGED, form, caseNumber, basis(task));
    }

    /** The first form of a process, which shows nothing of any case. */
    void started(DeployedForm form, CaseNumber caseNumber) {
        record(Act.CHANGED, form, caseNumber, Basis.OFFICE);
    }

    private void record(Act act, DeployedForm form, CaseNumber caseNumber, Basis basis) {
        person().ifPresent(person -> log.record(
                new Access(person, act, caseNumber, "form " + form.form().id(), basis)));
    }

    private static Basis basis(TaskEntity task) {
        return person().filter(person -> person.equals(task.getAssignee())).isPresent()
                ? Basis.HOLDS_TASK
                : Basis.CANDIDATE;
    }

    private static Optional<String> person() {
        return Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId());
    }
}
