package se.saferreturn.datarequest.web;

import java.net.URI;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.Door;
import se.saferreturn.access.PassedDoor;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.datarequest.DataRequestRefusedException;
import se.saferreturn.datarequest.ExportOfPerson;
import se.saferreturn.datarequest.PersonExporter;
import se.saferreturn.datarequest.RequestOfficers;
import se.saferreturn.routing.TaskIds;
import se.saferreturn.staff.Person;

/** Everything about a person, for the records officer who has claimed the task to carry out a granted request. */
@RestController
@RequestMapping("/api/data-requests/{number}")
class ExportController {

    private static final URI WHERE = URI.create("/api/data-requests");

    private final TaskService tasks;
    private final PersonExporter exporter;
    private final RequestOfficers officers;
    private final ExportAsPdf pdf;

    ExportController(TaskService tasks, PersonExporter exporter, RequestOfficers officers, ExportAsPdf pdf) {
        this.tasks = tasks;
        this.exporter = exporter;
        this.officers = officers;
        this.pdf = pdf;
    }

    /** As data, for another system of the person's choice. */
    @GetMapping("/export.json")
    @Transactional
    public ResponseEntity<ExportOfPerson> json(@Through(Door.DATA_EXPORT) PassedDoor door) {
        ExportOfPerson export = export(door);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(export, "json"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(export);
    }

    /** On paper. */
    @GetMapping("/export.pdf")
    @Transactional
    public ResponseEntity<byte[]> pdf(@Through(Door.DATA_EXPORT) PassedDoor door) {
        ExportOfPerson export = export(door);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(export, "pdf"))
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf.of(export));
    }

    private ExportOfPerson export(PassedDoor door) {
        Person me = door.person();
        CaseNumber request = door.named()
                .filter(number -> number.series() == CaseSeries.DATA_REQUEST)
                .filter(number -> holdsTask(me, number))
                .filter(exporter::isGranted)
                .orElseThrow(AccessRefusedException::noSuchCase);
        requireRight(me, request);
        exporter.files(request)
                .forEach(file ->
                        door.record(Act.EXPORTED, file, "everything", Basis.HOLDS_TASK, "Data request " + request));
        door.record(Act.EXPORTED, request, "everything", Basis.HOLDS_TASK, null);
        return exporter.export(request);
    }

    private void requireRight(Person me, CaseNumber request) {
        try {
            officers.requireSecond(request, me.id());
            officers.requireNamed(exporter.files(request), me.id());
        } catch (DataRequestRefusedException refused) {
            ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.getMessage());
            detail.setInstance(WHERE);
            throw new ErrorResponseException(HttpStatus.CONFLICT, detail, null);
        }
    }

    private boolean holdsTask(Person me, CaseNumber request) {
        return tasks.createTaskQuery()
                        .processInstanceBusinessKey(request.value())
                        .taskDefinitionKey(TaskIds.CARRY_OUT_DATA_REQUEST)
                        .taskAssignee(me.id())
                        .count()
                > 0;
    }

    private static String attachment(ExportOfPerson export, String kind) {
        return "attachment; filename=\"" + export.request() + "." + kind + "\"";
    }
}
