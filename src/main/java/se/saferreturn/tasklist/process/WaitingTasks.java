package se.saferreturn.tasklist.process;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.saferreturn.access.AccessPolicy;
import se.saferreturn.access.CaseStanding;
import se.saferreturn.access.CaseStandings;
import se.saferreturn.access.Door;
import se.saferreturn.access.ReturnCaseFacts;
import se.saferreturn.access.TaskParties;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.engine.AsSystem;
import se.saferreturn.routing.InWords;
import se.saferreturn.staff.Person;
import se.saferreturn.tasklist.WaitingTask;
import se.saferreturn.tasklist.WaitingTask.FormOpen;

/** Tells of the tasks in somebody's list which case, region and groups they are of, and whether their form is open. */
@Component
public class WaitingTasks {

    /** Longer than any page of the list. */
    private static final int MOST = 100;

    private final ProcessEngine engine;
    private final AsSystem system;
    private final CaseStandings standings;

    WaitingTasks(ProcessEngine engine, AsSystem system, CaseStandings standings) {
        this.engine = engine;
        this.system = system;
        this.standings = standings;
    }

    /** Those of the tasks that the person sees; must be asked while the person is logged in to the engine. */
    public List<WaitingTask> find(Person person, Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<Task> seen = engine.getTaskService()
                .createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .listPage(0, MOST);
        return system.ask(() -> {
            Map<String, String> numbers = caseNumbers(seen);
            Map<String, CaseStanding> cases = new HashMap<>();
            numbers.values().forEach(number -> cases.computeIfAbsent(number, this::standing));
            return seen.stream()
                    .filter(task -> numbers.containsKey(task.getProcessInstanceId()))
                    .map(task -> {
                        String number = Objects.requireNonNull(numbers.get(task.getProcessInstanceId()));
                        return told(person, task, number, Objects.requireNonNull(cases.get(number)));
                    })
                    .toList();
        });
    }

    private WaitingTask told(Person person, Task task, String number, CaseStanding standing) {
        CaseStanding atTask = standing.at(partiesOf(task));
        boolean overview =
                AccessPolicy.find(person, Door.CASE_OVERVIEW, standing, false).isPresent();
        Optional<ReturnCaseFacts> facts =
                Optional.ofNullable(standing.returnCase()).filter(known -> overview);
        return new WaitingTask(
                task.getId(),
                number,
                facts.map(ReturnCaseFacts::region).map(InWords::region).orElse(null),
                facts.map(ReturnCaseFacts::countryOfReturn)
                        .map(InWords::country)
                        .orElse(null),
                TaskGroups.of(engine.getTaskService(), task.getId()),
                task.getCreateTime().toInstant().toString(),
                Optional.ofNullable(task.getDueDate())
                        .map(due -> due.toInstant().toString())
                        .orElse(null),
                task.getPriority(),
                overview && AccessPolicy.mayPass(person, Door.CASE_SEARCH),
                formOpen(person, atTask));
    }

    private static FormOpen formOpen(Person person, CaseStanding atTask) {
        if (AccessPolicy.find(person, Door.TASK_FORM, atTask, false).isPresent()) {
            return FormOpen.YES;
        }
        return atTask.isProtected() && AccessPolicy.mayClaim(person, atTask) ? FormOpen.BY_CLAIMING : FormOpen.NO;
    }

    private CaseStanding standing(String number) {
        return CaseNumber.read(number).flatMap(standings::find).orElse(CaseStanding.UNKNOWN);
    }

    private Map<String, String> caseNumbers(List<Task> tasks) {
        Set<String> processes = tasks.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(toSet());
        return processes.isEmpty()
                ? Map.of()
                : engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceIds(processes)
                        .listPage(0, MOST)
                        .stream()
                        .filter(process -> process.getBusinessKey() != null)
                        .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private TaskParties partiesOf(Task task) {
        List<IdentityLink> candidates = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return new TaskParties(
                task.getAssignee(),
                ids(candidates, IdentityLink::getUserId),
                ids(candidates, IdentityLink::getGroupId));
    }

    private static Set<String> ids(List<IdentityLink> links, Function<IdentityLink, @Nullable String> id) {
        return links.stream()
                .filter(link -> id.apply(link) != null)
                .collect(mapping(link -> Objects.requireNonNull(id.apply(link)), toSet()));
    }
}
