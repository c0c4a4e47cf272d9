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
import se.saferreturn.access.Door;
import se.saferreturn.access.OpenedCase;
import se.saferreturn.access.Role;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.Act;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.document.CaseDocument;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.document.DocumentCorrection;
import se.saferreturn.document.DocumentsClosedException;
import se.saferreturn.document.MalwareScan;
import se.saferreturn.document.NewDocument;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.register.CaseRegister;
import se.saferreturn.register.RegisteredCase;
import se.saferreturn.staff.Person;

/** The documents of a case, for those who may read its file. */
@RestController
@RequestMapping("/api/cases/{number}/documents")
class DocumentsController {

    private final CaseDocuments documents;
    private final CaseRegister register;
    private final MalwareScan scan;
    private final TransactionTemplate transaction;
    private final long largest;

    DocumentsController(
            CaseDocuments documents,
            CaseRegister register,
            MalwareScan scan,
            PlatformTransactionManager transactions,
            MultipartProperties limits) {
        this.documents = documents;
        this.register = register;
        this.scan = scan;
        this.transaction = new TransactionTemplate(transactions);
        this.largest = limits.getMaxFileSize().toBytes();
    }

    /** The documents of the case, the last one first; without their content. */
    @GetMapping
    DocumentList list(@Through(value = Door.READ_DOCUMENTS, reads = "list of documents") OpenedCase opened) {
        return new DocumentList(
                documents.of(opened.number()).stream()
                        .map(document -> DocumentView.of(document, mayCorrect(opened, document)))
                        .toList(),
                documents.enteredInError(opened.number()).stream()
                        .filter(document -> mayCorrect(opened, document))
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
    DocumentView correct(
            @Through(Door.CORRECT_ANSWER) OpenedCase opened, @PathVariable String id, @RequestBody Wanted wanted) {
        CaseNumber caseNumber = opened.number();
        UUID documentId = readId(id);
        CaseDocument document = Stream.concat(
                        documents.of(caseNumber).stream(), documents.enteredInError(caseNumber).stream())
                .filter(known -> known.id().equals(documentId))
                .filter(known -> mayCorrect(opened, known))
                .findFirst()
                .orElseThrow(AccessRefusedException::noSuchCase);
        DocumentCorrection correction =
                DocumentCorrection.check(wanted.title(), wanted.kind(), wanted.enteredInError(), wanted.reason());
        CaseDocument corrected = transaction.execute(status -> {
            opened.record(Act.CHANGED, "document " + documentId);
            return documents
                    .correct(
                            caseNumber,
                            document.id(),
                            correction,
                            opened.person().id())
                    .orElseThrow(AccessRefusedException::noSuchCase);
        });
        if (corrected == null) {
            throw new IllegalStateException("The document was not corrected.");
        }
        return DocumentView.of(corrected, true);
    }

    private static boolean mayCorrect(OpenedCase opened, CaseDocument document) {
        Person person = opened.person();
        return (Role.of(person).contains(Role.COORDINATOR) || person.id().equals(document.addedBy()))
                && opened.opens(Door.CORRECT_ANSWER);
    }

    /** Adds a document: multipart fields {@code file}, {@code title} and {@code kind}. Answers 201 and what is kept. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentView> add(
            @Through(Door.ADD_DOCUMENT) OpenedCase opened,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) List<MultipartFile> file) {
        CaseNumber caseNumber = opened.number();
        if (register.find(caseNumber).map(RegisteredCase::isClosed).orElse(false)) {
            throw new DocumentsClosedException(caseNumber);
        }
        if (file == null || file.size() != 1) {
            throw new DocumentRefusedException("file", "Choose one file, in the field file.");
        }
        NewDocument document = check(title, kind, file.get(0));
        CaseDocument kept = transaction.execute(status -> {
            CaseDocument added =
                    documents.add(caseNumber, document, opened.person().id());
            opened.record(Act.CHANGED, "document " + added.id());
            return added;
        });
        if (kept == null) {
            throw new IllegalStateException("The document was not kept.");
        }
        return ResponseEntity.created(URI.create("/api/cases/" + caseNumber + "/documents/" + kept.id()))
                .body(DocumentView.of(kept, mayCorrect(opened, kept)));
    }

    /** The document itself. It is for the disk and never shown as a page of this application, whatever it is. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> open(@Through(Door.READ_DOCUMENTS) OpenedCase opened, @PathVariable String id) {
        CaseNumber caseNumber = opened.number();
        UUID documentId = readId(id);
        CaseDocument document = documents.find(caseNumber, documentId).orElseThrow(AccessRefusedException::noSuchCase);
        opened.record(Act.READ, "document " + documentId);
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

    private static UUID readId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw AccessRefusedException.noSuchCase();
        }
    }
}
