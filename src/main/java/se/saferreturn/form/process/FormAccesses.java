package se.saferreturn.form.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;

/** Records who opens and who submits which form. What the system does itself is in the history of the process. */
@Component
class FormAccesses {

    private final AccessLog log;

    FormAccesses(AccessLog log) {
        this.log = log;
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
