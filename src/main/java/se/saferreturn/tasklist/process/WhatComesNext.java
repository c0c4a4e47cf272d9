package se.saferreturn.tasklist.process;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.Door;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.staff.Person;
import se.saferreturn.tasklist.NextInCase;
import se.saferreturn.tasklist.NextInCase.NextTask;

/** Tells somebody who has just started a process or completed a task what became of it. */
@Component
public class WhatComesNext {

    /** As long as it is news; later the task list and the page of the case tell, to those to whom they are open. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private static final int MOST = 50;

    /** Keys of the numbers that came of a file. */
    private static final List<String> OPENED = List.of("referredAs", "reopenedAs");

    /** What else than a task a process can wait at; what only watches over a step or a case is none of them. */
    private static final Set<String> WAITING = Set.of(
            "intermediateTimer",
            "intermediateMessageCatch",
            "intermediateSignalCatch",
            "intermediateConditional",
            "receiveTask");

    private final ProcessEngine engine;
    private final AsSystem system;
    private final CaseAccess access;
    private final CaseFile caseFile;
    private final Clock clock;

    WhatComesNext(ProcessEngine engine, AsSystem system, CaseAccess access, CaseFile caseFile, Clock clock) {
        this.engine = engine;
        this.system = system;
        this.access = access;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /**
     * Empty unless the person has just done something in this process; must be asked while the person is logged in to the
     * engine.
     */
    public Optional<NextInCase> after(Person person, String processInstanceId) {
        Optional<HistoricProcessInstance> process =
                system.ask(() -> processInstance(processInstanceId).filter(found -> hasJustWorkedIn(found, person)));
        return process.map(found -> {
            String caseNumber = found.getBusinessKey();
            return caseNumber == null ? ended() : next(person, caseNumber);
        });
    }

    private static NextInCase ended() {
        return new NextInCase(null, List.of(), false, List.of(), List.of(), true, false);
    }

    private NextInCase next(Person person, String caseNumber) {
        Set<String> mine =
                engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .listPage(0, MOST)
                        .stream()
                        .map(Task::getId)
                        .collect(toSet());
        return system.ask(() -> {
            Set<String> running = running(caseNumber);
            return new NextInCase(
                    caseNumber,
                    opened(caseNumber),
                    running.stream().anyMatch(this::isMoving),
                    open(caseNumber).map(task -> next(task, mine)).toList(),
                    running.stream().flatMap(this::waitsFor).distinct().toList(),
                    running.isEmpty(),
                    mayOpenPage(person, caseNumber));
        });
    }

    private Optional<HistoricProcessInstance> processInstance(String id) {
        return Optional.ofNullable(engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult());
    }

    private boolean hasJustWorkedIn(HistoricProcessInstance process, Person person) {
        Instant oldest = clock.instant().minus(JUST_NOW);
        return (person.id().equals(process.getStartUserId())
                        && process.getStartTime().toInstant().isAfter(oldest))
                || engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .processInstanceId(process.getId())
                                .taskAssignee(person.id())
                                .finishedAfter(Date.from(oldest))
                                .count()
                        > 0;
    }

    private Stream<Task> open(String caseNumber) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .listPage(0, MOST)
                .stream();
    }

    private NextTask next(Task task, Set<String> mine) {
        return new NextTask(
                task.getName(),
                TaskGroups.of(engine.getTaskService(), task.getId()),
                mine.contains(task.getId()) ? task.getId() : null);
    }

    private Set<String> running(String caseNumber) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .listPage(0, MOST)
                .stream()
                .map(ProcessInstance::getId)
                .collect(toSet());
    }

    /** Whether a step waits only for the engine to carry it out, which it does at once unless it has failed. */
    private boolean isMoving(String processInstanceId) {
        return engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(processInstanceId)
                        .messages()
                        .executable()
                        .count()
                > 0;
    }

    private Stream<String> waitsFor(String processInstanceId) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(processInstanceId)
                .unfinished()
                .listPage(0, MOST)
                .stream()
                .filter(step -> step.getActivityName() != null && WAITING.contains(step.getActivityType()))
                .map(HistoricActivityInstance::getActivityName);
    }

    /** Of an enquiry that was referred, and of a closed case that was opened again, the file says which number came of it. */
    private List<String> opened(String caseNumber) {
        return CaseNumber.read(caseNumber).filter(caseFile::exists).stream()
                .map(number -> caseFile.current(number, CaseFileEntry.WHOLE_CASE))
                .flatMap(answers -> OPENED.stream().flatMap(key -> answers.text(key).stream()))
                .toList();
    }

    private boolean mayOpenPage(Person person, String caseNumber) {
        return access.mayPass(person, Door.CASE_SEARCH)
                && CaseNumber.read(caseNumber)
                        .flatMap(number -> access.find(person, Door.CASE_OVERVIEW, number))
                        .isPresent();
    }
}
