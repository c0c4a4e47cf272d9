package se.saferreturn.document.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.saferreturn.access.AccessRefusedException;
import se.saferreturn.access.CaseAccess;
import se.saferreturn.access.CurrentPerson;
import se.saferreturn.access.Door;
import se.saferreturn.access.Person;
import se.saferreturn.access.Role;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.document.CaseDocument;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.document.DocumentCorrection;
import se.saferreturn.document.DocumentRefusedException;
import se.saferreturn.document.DocumentsClosedException;
import se.saferreturn.document.MalwareScan;
import se.saferreturn.document.NewDocument;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;

/** The documents of a case, for those who may read its file. */
@RestController
@RequestMapping("/api/cases/{number}/documents")
class DocumentsController {

    private final CurrentPerson currentPerson;
    private final CaseAccess access;
    private final AccessLog log;
    private final CaseDocuments documents;
    private final CaseRegister register;
    private final MalwareScan scan;
    private final TransactionTemplate transaction;
    private final long largest;

    DocumentsController(
            CurrentPerson currentPerson,
            CaseAccess access,
            AccessLog log,
            CaseDocuments documents,
            CaseRegister register,
            MalwareScan scan,
            PlatformTransactionManager transactions,
            MultipartProperties limits) {
        this.currentPerson = currentPerson;
        this.access = access;
        this.log = log;
        this.documents = documents;
        this.register = register;
        this.scan = scan;
        this.transaction = new TransactionTemplate(transactions);
        this.largest = limits.getMaxFileSize().toBytes();
    }

    /** The documents of the case, the last one first; without their content. */
    @GetMapping
    DocumentList list(@PathVariable String number) {
        CaseNumber caseNumber = read(number);
        Person me = currentPerson.require();
        Basis by = access.require(me, Door.READ_DOCUMENTS, caseNumber);
        log.record(new Access(me.id(), Act.READ, caseNumber, "list of documents", by));
        return new DocumentList(
                documents.of(caseNumber).stream()
                        .map(document -> DocumentView.of(document, mayCorrect(me, caseNumber, document)))
                        .toList(),
                documents.enteredInError(caseNumber).stream()
                        .filter(document -> mayCorrect(me, caseNumber, document))
                        .map(document -> DocumentView.of(document, true))
                        .toList());
    }

    /**
     * What is to be put right.
     *
     * @param enteredInError true for a document that does not belong to this case; false takes that back
     */
    record Wanted(
            @Nullable String title,
            @Nullable String kind,
            @Nullable Boolean enteredInError,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Wanted";
        }
    }

    /** Puts a document right: coordinators any, others what they have added. What was there before is kept beside it. */
    @PostMapping("/{id}/corrections")
    DocumentView correct(@PathVariable String number, @PathVariable String id, @RequestBody Wanted wanted) {
        CaseNumber caseNumber = read(number);
        Person me = currentPerson.require();
        Basis by = access.require(me, Door.CORRECT_ANSWER, caseNumber);
        UUID documentId = readId(id);
        CaseDocument document = Stream.concat(
                        documents.of(caseNumber).stream(), documents.enteredInError(caseNumber).stream())
                .filter(known -> known.id().equals(documentId))
                .filter(known -> mayCorrect(me, caseNumber, known))
                .findFirst()
                .orElseThrow(AccessRefusedException::noSuchCase);
        DocumentCorrection correction =
                DocumentCorrection.check(wanted.title(), wanted.kind(), wanted.enteredInError(), wanted.reason());
        CaseDocument corrected = transaction.execute(status -> {
            log.record(new Access(me.id(), Act.CHANGED, caseNumber, "document " + documentId, by));
            return documents
                    .correct(caseNumber, document.id(), correction, me.id())
                    .orElseThrow(AccessRefusedException::noSuchCase);
        });
        if (corrected == null) {
            throw new IllegalStateException("The document was not corrected.");
        }
        return DocumentView.of(corrected, true);
    }

    private boolean mayCorrect(Person person, CaseNumber caseNumber, CaseDocument document) {
        return (Role.of(person).contains(Role.COORDINATOR) || person.id().equals(document.addedBy()))
                && access.find(person, Door.CORRECT_ANSWER, caseNumber).isPresent();
    }

    /** Adds a document: multipart fields {@code file}, {@code title} and {@code kind}. Answers 201 and what is kept. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentView> add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) List<MultipartFile> file) {
        CaseNumber caseNumber = read(number);
        Person me = currentPerson.require();
        Basis by = access.require(me, Door.ADD_DOCUMENT, caseNumber);
        if (register.find(caseNumber).map(RegisteredCase::isClosed).orElse(false)) {
            throw new DocumentsClosedException(caseNumber);
        }
        if (file == null || file.size() != 1) {
            throw new DocumentRefusedException("file", "Choose one file, in the field file.");
        }
        NewDocument document = check(title, kind, file.get(0));
        CaseDocument kept = transaction.execute(status -> {
            CaseDocument added = documents.add(caseNumber, document, me.id());
            log.record(new Access(me.id(), Act.CHANGED, caseNumber, "document " + added.id(), by));
            return added;
        });
        if (kept == null) {
            throw new IllegalStateException("The document was not kept.");
        }
        return ResponseEntity.created(URI.create("/api/cases/" + caseNumber + "/documents/" + kept.id()))
                .body(DocumentView.of(kept, mayCorrect(me, caseNumber, kept)));
    }

    /** The document itself. It is for the disk and never shown as a page of this application, whatever it is. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> open(@PathVariable String number, @PathVariable String id) {
        CaseNumber caseNumber = read(number);
        Person me = currentPerson.require();
        Basis by = access.require(me, Door.READ_DOCUMENTS, caseNumber);
        UUID documentId = readId(id);
        CaseDocument document = documents.find(caseNumber, documentId).orElseThrow(AccessRefusedException::noSuchCase);
        log.record(new Access(me.id(), Act.READ, caseNumber, "document " + documentId, by));
        byte[] content = documents.content(caseNumber, documentId).orElseThrow(AccessRefusedException::noSuchCase);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type().mediaType()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    /** It was erased in between. */
    @ExceptionHandler
    ProblemDetail answer(CaseFileClosedException erased) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, erased.getMessage());
    }

    private NewDocument check(String title, String kind, MultipartFile file) {
        String name = file.getOriginalFilename();
        try {
            return NewDocument.check(title, kind, name == null ? "" : name, file.getBytes(), largest, scan);
        } catch (IOException broken) {
            throw new DocumentRefusedException("file", "The file did not arrive whole. Add it again.");
        }
    }

    private static CaseNumber read(String number) {
        return CaseNumber.read(number).orElseThrow(AccessRefusedException::noSuchCase);
    }

    private static UUID readId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw AccessRefusedException.noSuchCase();
        }
    }
}
