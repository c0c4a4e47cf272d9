package se.saferreturn.supervision.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.Person;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.routing.Groups;
import se.saferreturn.supervision.AssessmentReaders;

/** The past risk assessments of a case, for the coordinators of its region and for approvers with an open task in it. */
@RestController
class AssessmentsController {

    private static final String CASE = "return-case";

    private final ProcessEngine engine;
    private final AssessmentsOfCase assessments;
    private final Groups groups;
    private final AccessLog log;

    AssessmentsController(ProcessEngine engine, AssessmentsOfCase assessments, Groups groups, AccessLog log) {
        this.engine = engine;
        this.assessments = assessments;
        this.groups = groups;
        this.log = log;
    }

    @GetMapping("/api/cases/{number}/assessments")
    ResponseEntity<?> read(@PathVariable String number) {
        return EngineLookup.person(engine)
                .filter(person -> mayRead(person, number))
                .flatMap(person -> assessments.read(number).map(read -> recorded(person, number, read)))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.of(notFound()).build());
    }

    private List<AssessmentView> recorded(Person person, String number, List<AssessmentView> read) {
        Basis basis = person.groups().contains(Groups.APPROVERS) ? Basis.CANDIDATE : Basis.REGION;
        log.record(new Access(person.id(), Act.READ, new CaseNumber(number), "risk assessments", basis));
        return read;
    }

    private boolean mayRead(Person person, String number) {
        return AssessmentReaders.include(person.groups())
                && EngineLookup.asSystem(engine, () -> coordinates(person, number) || approves(person, number));
    }

    private boolean coordinates(Person person, String number) {
        HistoryService history = engine.getHistoryService();
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(CASE)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .map(id -> history.createHistoricVariableInstanceQuery()
                        .processInstanceId(id)
                        .activityInstanceIdIn(id)
                        .variableName("region")
                        .singleResult())
                .filter(Objects::nonNull)
                .map(HistoricVariableInstance::getValue)
                .anyMatch(region ->
                        region instanceof String name && person.groups().contains(groups.coordinators(name)));
    }

    private boolean approves(Person person, String number) {
        return person.groups().contains(Groups.APPROVERS)
                && engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceBusinessKey(number)
                                .taskCandidateGroupIn(List.of(Groups.APPROVERS))
                                .includeAssignedTasks()
                                .count()
                        > 0;
    }

    /** The same for a case that is not there and for one of others; what was asked for is not repeated. */
    private static ProblemDetail notFound() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "There is no case with this number that you work with.");
        problem.setInstance(URI.create("/api/cases"));
        return problem;
    }
}
