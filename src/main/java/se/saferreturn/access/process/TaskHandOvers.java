package se.saferreturn.access.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseStanding;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.Door;
import se.saferreturn.access.HandOverReason;
import se.saferreturn.access.HandOvers;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.staff.Person;

/** Hands tasks over on behalf of the system: persons claim free tasks and give back their own, and nothing else. */
@Component
class TaskHandOvers implements HandOvers {

    private final TaskService tasks;
    private final AsSystem system;
    private final CaseStandings standings;
    private final AccessLog log;

    TaskHandOvers(TaskService tasks, AsSystem system, CaseStandings standings, AccessLog log) {
        this.tasks = tasks;
        this.system = system;
        this.standings = standings;
        this.log = log;
    }

    /**
     * A task that somebody wants to change hands.
     *
     * @param key of the step in the model
     * @param atTask how the case stands, seen from the task
     */
    private record Held(
            String id,
            String key,
            @Nullable String holder,
            @Nullable CaseNumber caseNumber,
            CaseStanding atTask) {}

    @Override
    @Transactional
    public void takeOver(Person person, String taskId, HandOverReason reason) {
        Held task = find(person, taskId);
        Basis by = AccessPolicy.find(person, Door.TASK_FORM, task.atTask(), false)
                .orElseThrow(() -> refusal(person, task));
        if (task.holder() == null) {
            throw new IllegalStateException("Nobody has claimed this task. Claim it; there is nothing to take over.");
        }
        if (task.holder().equals(person.id())) {
            throw new IllegalStateException("You have this task already.");
        }
        record(person, task, "taken over", by, reason);
        assign(task, person.id());
    }

    @Override
    @Transactional
    public void giveBack(Person person, String taskId, @Nullable HandOverReason reason) {
        Held task = find(person, taskId);
        if (person.id().equals(task.holder())) {
            record(person, task, "given back", Basis.HOLDS_TASK, reason);
            assign(task, null);
            return;
        }
        if (!AccessPolicy.seesEveryRow(person)) {
            throw refusal(person, task);
        }
        if (task.holder() == null) {
            throw new IllegalStateException("Nobody has claimed this task; it waits for its group already.");
        }
        if (reason == null) {
            throw new IllegalArgumentException("reason: Say why the task is taken from whoever has claimed it.");
        }
        record(person, task, "given back to its group", Basis.OFFICE, reason);
        assign(task, null);
    }

    private Held find(Person person, String taskId) {
        return system.ask(() -> Optional.ofNullable(
                                Context.getCommandContext().getTaskManager().findTaskById(taskId))
                        .map(this::held))
                .orElseThrow(() -> {
                    log.record(new Access(person.id(), Act.REFUSED, null, "task", Basis.NONE));
                    return AccessRefusedException.noSuchTask();
                });
    }

    private Held held(TaskEntity task) {
        Optional<CaseNumber> number = TaskOfCase.caseNumber(task);
        CaseStanding standing = number.map(standings::withoutTasks).orElse(CaseStanding.UNKNOWN);
        return new Held(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getAssignee(),
                number.orElse(null),
                standing.at(TaskOfCase.parties(task)));
    }

    private AccessRefusedException refusal(Person person, Held task) {
        log.record(new Access(person.id(), Act.REFUSED, task.caseNumber(), "task " + task.key(), Basis.NONE));
        return AccessRefusedException.noSuchTask();
    }

    private void record(Person person, Held task, String what, Basis by, @Nullable HandOverReason reason) {
        log.record(new Access(
                person.id(),
                Act.CHANGED,
                task.caseNumber(),
                "task " + task.key() + " " + what,
                by,
                reason == null ? null : reason.text()));
    }

    private void assign(Held task, @Nullable String to) {
        system.run(() -> tasks.setAssignee(task.id(), to));
    }
}
