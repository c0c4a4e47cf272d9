package se.saferreturn.document.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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
import se.saferreturn.document.DocumentKind;
import se.saferreturn.document.DocumentType;
import se.saferreturn.document.NewDocument;
import se.saferreturn.document.Removed;

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

    @Override
    @Transactional(readOnly = true)
    public List<CaseDocument> of(CaseNumber caseNumber) {
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
        Details details = details(cipher.decrypt(caseNumber, row.getBytes("details"), idOfDetails(id)));
        return new CaseDocument(
                id,
                details.title(),
                DocumentKind.ofCode(details.kind()).orElse(DocumentKind.OTHER),
                details.fileName(),
                type(row.getString("media_type")),
                row.getLong("size"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                removed(details));
    }

    private static Set<Removed> removed(Details details) {
        List<String> codes = details.removed();
        return codes == null
                ? Set.of()
                : codes.stream().flatMap(code -> Removed.ofCode(code).stream()).collect(Collectors.toUnmodifiableSet());
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

    private byte[] write(Details details) {
        try {
            return json.writeValueAsBytes(details);
        } catch (IOException unwritable) {
            // the cause is left out, since its message would quote them
            throw new IllegalStateException("The details of a document cannot be written as JSON.");
        }
    }

    private Details details(byte[] plain) {
        try {
            return json.readValue(plain, Details.class);
        } catch (IOException unreadable) {
            // the cause is left out, since its message would quote them
            throw new IllegalStateException("The details of a document are not the JSON they should be.");
        }
    }
}
