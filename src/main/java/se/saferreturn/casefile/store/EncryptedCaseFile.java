package se.saferreturn.casefile.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseCipher;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseFileWatcher;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.NewCorrection;
import se.saferreturn.casefile.PastEntry;

/** The case file in PostgreSQL. */
@Component
@Transactional
class EncryptedCaseFile implements CaseFile, CaseCipher {

    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private static final String ENTRIES = """
            select id, form, form_version, scope, submitted_for, author, entered_at, corrects, ciphertext
            from case_file_entry
            where case_number = :caseNumber %s
            order by position
            """;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final JdbcClient jdbc;
    private final CaseNumbers caseNumbers;
    private final CaseKeys keys;
    private final Clock clock;
    private final ObjectProvider<CaseFileWatcher> watchers;

    EncryptedCaseFile(
            JdbcClient jdbc,
            CaseNumbers caseNumbers,
            CaseKeys keys,
            Clock clock,
            ObjectProvider<CaseFileWatcher> watchers) {
        this.jdbc = jdbc;
        this.caseNumbers = caseNumbers;
        this.keys = keys;
        this.clock = clock;
        this.watchers = watchers;
    }

    @Override
    public CaseNumber open(CaseSeries series) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        CaseNumber caseNumber = caseNumbers.next(series, now.getYear());
        keys.make(caseNumber, now);
        return caseNumber;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean exists(CaseNumber caseNumber) {
        return keys.exists(caseNumber);
    }

    @Override
    public void append(CaseFileEntry entry) {
        holdUntilDone(entry.caseNumber());
        insert(entry, null, entry.answers().asMap());
        watchers.forEach(watcher -> watcher.entered(entry));
    }

    @Override
    public void correct(NewCorrection correction) {
        CaseNumber caseNumber = correction.caseNumber();
        holdUntilDone(caseNumber);
        CaseFileEntry corrected = history(caseNumber).stream()
                .filter(past -> past.id().equals(correction.entry()))
                .map(PastEntry::entry)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Case " + caseNumber + " has no such entry."));
        CaseFileEntry row = new CaseFileEntry(
                caseNumber,
                corrected.form(),
                corrected.formVersion(),
                corrected.scope(),
                null,
                correction.author(),
                correction.changed());
        insert(row, correction.entry(), StoredCorrection.written(correction));
        watchers.forEach(watcher -> watcher.entered(row));
    }

    private void insert(CaseFileEntry entry, @Nullable UUID corrects, Map<String, ?> content) {
        DataKey key = keys.open(entry.caseNumber());
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_file_entry
                            (id, case_number, form, form_version, scope, submitted_for, author, entered_at, key_id,
                             corrects, ciphertext)
                        values
                            (:id, :caseNumber, :form, :formVersion, :scope, :submittedFor, :author, :now, :keyId,
                             :corrects, :ciphertext)
                        """)
                .param("id", id)
                .param("caseNumber", entry.caseNumber().value())
                .param("form", entry.form())
                .param("formVersion", entry.formVersion())
                .param("scope", entry.scope())
                .param("submittedFor", entry.submittedFor())
                .param("author", entry.author())
                .param("now", OffsetDateTime.now(clock))
                .param("keyId", key.id())
                .param("corrects", corrects)
                .param("ciphertext", key.encrypt(write(content), id))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Answers current(CaseNumber caseNumber, String scope) {
        List<PastEntry> entries = entries(
                caseNumber,
                jdbc.sql(ENTRIES.formatted("and scope in ('', :scope)")).param("scope", scope));
        return Stream.of(CaseFileEntry.WHOLE_CASE, scope)
                .distinct()
                .flatMap(part ->
                        entries.stream().filter(past -> past.entry().scope().equals(part)))
                .map(PastEntry::answers)
                .reduce(Answers.none(), Answers::changedBy);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PastEntry> history(CaseNumber caseNumber, Set<String> forms) {
        return entries(
                caseNumber,
                jdbc.sql(ENTRIES.formatted("and form = any (:forms)")).param("forms", forms.toArray(String[]::new)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PastEntry> history(CaseNumber caseNumber) {
        return entries(caseNumber, jdbc.sql(ENTRIES.formatted("")));
    }

    /** A correction has the form and the part of what it corrects, so whatever selects one row selects the other. */
    private List<PastEntry> entries(CaseNumber caseNumber, JdbcClient.StatementSpec select) {
        DataKey key = keys.open(caseNumber);
        CorrectedEntries entries = new CorrectedEntries();
        select.param("caseNumber", caseNumber.value()).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            Map<String, @Nullable Object> content = read(key.decrypt(row.getBytes("ciphertext"), id));
            CaseFileEntry entry = new CaseFileEntry(
                    caseNumber,
                    row.getString("form"),
                    row.getInt("form_version"),
                    row.getString("scope"),
                    row.getString("submitted_for"),
                    row.getString("author"),
                    Answers.of(content));
            Instant at = row.getObject("entered_at", OffsetDateTime.class).toInstant();
            UUID corrects = row.getObject("corrects", UUID.class);
            if (corrects == null) {
                entries.add(id, entry, at);
            } else {
                entries.correct(corrects, StoredCorrection.of(content), entry.author(), at);
            }
        });
        return entries.inOrder();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasEntryFor(String step) {
        return jdbc.sql("select exists (select 1 from case_file_entry where submitted_for = :step)")
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> authors(CaseNumber caseNumber, Set<String> forms, String scope) {
        return jdbc.sql("""
                        select distinct author from case_file_entry
                        where case_number = :caseNumber and form in (:forms) and scope in ('', :scope)
                        """)
                .param("caseNumber", caseNumber.value())
                .param("forms", forms)
                .param("scope", scope)
                .query(String.class)
                .set();
    }

    @Override
    public void holdUntilDone(CaseNumber caseNumber) {
        keys.hold(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] encrypt(CaseNumber caseNumber, byte[] plain, UUID id) {
        return keys.open(caseNumber).encrypt(plain, id);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] decrypt(CaseNumber caseNumber, byte[] ciphertext, UUID id) {
        return keys.open(caseNumber).decrypt(ciphertext, id);
    }

    private byte[] write(Map<String, ?> content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException unwritable) {
            // the cause is left out, since its message would quote the answers
            throw new IllegalStateException("The answers cannot be written as JSON.");
        }
    }

    private Map<String, @Nullable Object> read(byte[] plain) {
        try {
            return json.readValue(plain, VALUES);
        } catch (IOException unreadable) {
            // the cause is left out, since its message would quote the answers
            throw new IllegalStateException("An entry of the case file is not the JSON it should be.");
        }
    }
}
