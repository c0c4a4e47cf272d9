package se.saferreturn.document.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseCipher;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.document.CaseDocument;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.document.DocumentChange;
import se.saferreturn.document.DocumentChange.Naming;
import se.saferreturn.document.DocumentCorrection;
import se.saferreturn.document.DocumentKind;
import se.saferreturn.document.NewDocument;
import se.saferreturn.filecleaning.DocumentRefusedException;
import se.saferreturn.filecleaning.DocumentType;
import se.saferreturn.filecleaning.Removed;

/** Documents in PostgreSQL. Title, kind and name can name a person or an illness, so they are encrypted as well. */
@Component
@Transactional
class EncryptedDocuments implements CaseDocuments, ErasedWithCase {

    private final ObjectMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final CaseFile caseFile;
    private final Clock clock;

    EncryptedDocuments(JdbcClient jdbc, CaseCipher cipher, CaseFile caseFile, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /**
     * What is told of a document to those who may know.
     *
     * @param removed codes; absent for documents that were kept before anything was removed
     */
    private record Details(
            String title,
            String kind,
            String fileName,
            @Nullable List<String> removed) {

        @Override
        public String toString() {
            return "details of a document";
        }
    }

    /** What a document was called from then on. */
    private record Change(String title, String kind, boolean enteredInError, String reason) {

        @Override
        public String toString() {
            return "change of a document";
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseDocument> of(CaseNumber caseNumber) {
        return all(caseNumber).stream()
                .filter(document -> !document.isEnteredInError())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseDocument> enteredInError(CaseNumber caseNumber) {
        return all(caseNumber).stream().filter(CaseDocument::isEnteredInError).toList();
    }

    @Override
    public Optional<CaseDocument> correct(CaseNumber caseNumber, UUID id, DocumentCorrection correction, String by) {
        caseFile.holdUntilDone(caseNumber);
        return any(caseNumber, id).map(document -> {
            Change change = new Change(
                    Objects.requireNonNullElse(correction.title(), document.title()),
                    Objects.requireNonNullElse(correction.kind(), document.kind())
                            .code(),
                    Objects.requireNonNullElse(correction.enteredInError(), document.isEnteredInError()),
                    correction.reason());
            if (change.title().equals(document.title())
                    && change.kind().equals(document.kind().code())
                    && change.enteredInError() == document.isEnteredInError()) {
                throw new DocumentRefusedException("title", "This is how it stands already. Change it, or leave it.");
            }
            UUID row = UUID.randomUUID();
            jdbc.sql("""
                            insert into case_document_change
                                (id, document_id, case_number, changed_by, changed_at, details)
                            values (:row, :id, :caseNumber, :by, :now, :details)
                            """)
                    .param("row", row)
                    .param("id", id)
                    .param("caseNumber", caseNumber.value())
                    .param("by", by)
                    .param("now", OffsetDateTime.now(clock))
                    .param("details", cipher.encrypt(caseNumber, write(change), row))
                    .update();
            return any(caseNumber, id).orElseThrow();
        });
    }

    private List<CaseDocument> all(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select id, media_type, size, added_by, added_at, details from case_document
                        where case_number = :caseNumber order by added_at desc, id
                        """)
                .param("caseNumber", caseNumber.value())
                .query((row, number) -> read(caseNumber, row))
                .list();
    }

    @Override
    public CaseDocument add(CaseNumber caseNumber, NewDocument document, String addedBy) {
        // an erasure waits for this, or this finds the case erased
        caseFile.holdUntilDone(caseNumber);
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(clock);
        byte[] content = document.content();
        Details details = new Details(
                document.title(),
                document.kind().code(),
                document.fileName(),
                document.removed().stream().map(Removed::code).sorted().toList());
        jdbc.sql("""
                        insert into case_document
                            (id, case_number, media_type, size, added_by, added_at, details, content)
                        values (:id, :caseNumber, :mediaType, :size, :addedBy, :now, :details, :content)
                        """)
                .param("id", id)
                .param("caseNumber", caseNumber.value())
                .param("mediaType", document.type().mediaType())
                .param("size", content.length)
                .param("addedBy", addedBy)
                .param("now", now)
                .param("details", cipher.encrypt(caseNumber, write(details), idOfDetails(id)))
                .param("content", cipher.encrypt(caseNumber, content, id))
                .update();
        return find(caseNumber, id).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseDocument> find(CaseNumber caseNumber, UUID id) {
        return any(caseNumber, id).filter(document -> !document.isEnteredInError());
    }

    private Optional<CaseDocument> any(CaseNumber caseNumber, UUID id) {
        return jdbc.sql("""
                        select id, media_type, size, added_by, added_at, details from case_document
                        where case_number = :caseNumber and id = :id
                        """)
                .param("caseNumber", caseNumber.value())
                .param("id", id)
                .query((row, number) -> read(caseNumber, row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<byte[]> content(CaseNumber caseNumber, UUID id) {
        if (find(caseNumber, id).isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("select content from case_document where case_number = :caseNumber and id = :id")
                .param("caseNumber", caseNumber.value())
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .map(encrypted -> cipher.decrypt(caseNumber, encrypted, id));
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        // whoever is adding one has done so when it is looked for
        caseFile.holdUntilDone(caseNumber);
        jdbc.sql("delete from case_document where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .update();
    }

    private CaseDocument read(CaseNumber caseNumber, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Details details = read(cipher.decrypt(caseNumber, row.getBytes("details"), idOfDetails(id)), Details.class);
        Naming added = naming(details.title(), details.kind());
        List<DocumentChange> changes = changes(caseNumber, id, added);
        Naming now = changes.isEmpty() ? added : changes.get(changes.size() - 1).now();
        return new CaseDocument(
                id,
                now.title(),
                now.kind(),
                details.fileName(),
                type(row.getString("media_type")),
                row.getLong("size"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                removed(details),
                changes);
    }

    private static Set<Removed> removed(Details details) {
        List<String> codes = details.removed();
        return codes == null
                ? Set.of()
                : codes.stream().flatMap(code -> Removed.ofCode(code).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private List<DocumentChange> changes(CaseNumber caseNumber, UUID document, Naming added) {
        List<DocumentChange> changes = new ArrayList<>();
        jdbc.sql("""
                        select id, changed_by, changed_at, details from case_document_change
                        where document_id = :document order by position
                        """).param("document", document).query(row -> {
            Change change = read(
                    cipher.decrypt(caseNumber, row.getBytes("details"), row.getObject("id", UUID.class)), Change.class);
            changes.add(new DocumentChange(
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    row.getString("changed_by"),
                    change.reason(),
                    changes.isEmpty() ? added : changes.get(changes.size() - 1).now(),
                    naming(change.title(), change.kind()),
                    change.enteredInError()));
        });
        return changes;
    }

    private static Naming naming(String title, String kind) {
        return new Naming(title, DocumentKind.ofCode(kind).orElse(DocumentKind.OTHER));
    }

    private static DocumentType type(String mediaType) {
        return List.of(DocumentType.values()).stream()
                .filter(type -> type.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A document is of a type that is not taken."));
    }

    /** So that content and details of one document cannot be taken for each other. */
    private static UUID idOfDetails(UUID id) {
        return UUID.nameUUIDFromBytes(("details of " + id).getBytes(UTF_8));
    }

    private byte[] write(Object details) {
        try {
            return json.writeValueAsBytes(details);
        } catch (IOException unwritable) {
            // the cause is left out, since its message would quote them
            throw new IllegalStateException("The details of a document cannot be written as JSON.");
        }
    }

    private <T> T read(byte[] plain, Class<T> type) {
        try {
            return json.readValue(plain, type);
        } catch (IOException unreadable) {
            // the cause is left out, since its message would quote them
            throw new IllegalStateException("The details of a document are not the JSON they should be.");
        }
    }
}
