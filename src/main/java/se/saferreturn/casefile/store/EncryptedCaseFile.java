package se.saferreturn.casefile.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseCipher;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.PastEntry;

/** The case file in PostgreSQL. */
@Component
@Transactional
class EncryptedCaseFile implements CaseFile, CaseCipher {

    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final JdbcClient jdbc;
    private final CaseNumbers caseNumbers;
    private final CaseKeys keys;
    private final Clock clock;

    EncryptedCaseFile(JdbcClient jdbc, CaseNumbers caseNumbers, CaseKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.caseNumbers = caseNumbers;
        this.keys = keys;
        this.clock = clock;
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
    public boolean isOpen(CaseNumber caseNumber) {
        return keys.exists(caseNumber);
    }

    @Override
    public void append(CaseFileEntry entry) {
        holdUntilDone(entry.caseNumber());
        DataKey key = keys.open(entry.caseNumber());
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into case_file_entry
                            (id, case_number, form, form_version, scope, submitted_for, author, entered_at, key_id, ciphertext)
                        values
                            (:id, :caseNumber, :form, :formVersion, :scope, :submittedFor, :author, :now, :keyId, :ciphertext)
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
                .param("ciphertext", key.encrypt(write(entry.answers()), id))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Answers current(CaseNumber caseNumber, String scope) {
        DataKey key = keys.open(caseNumber);
        List<Answers> entries = jdbc.sql("""
                        select id, ciphertext from case_file_entry
                        where case_number = :caseNumber and scope in ('', :scope)
                        order by scope, position
                        """)
                .param("caseNumber", caseNumber.value())
                .param("scope", scope)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return read(key.decrypt(row.getBytes("ciphertext"), id));
                })
                .list();
        return entries.stream().reduce(Answers.none(), Answers::changedBy);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PastEntry> history(CaseNumber caseNumber, Set<String> forms) {
        DataKey key = keys.open(caseNumber);
        return jdbc.sql("""
                        select id, form, form_version, scope, submitted_for, author, entered_at, ciphertext
                        from case_file_entry
                        where case_number = :caseNumber and form = any (:forms)
                        order by position
                        """)
                .param("caseNumber", caseNumber.value())
                .param("forms", forms.toArray(String[]::new))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    CaseFileEntry entry = new CaseFileEntry(
                            caseNumber,
                            row.getString("form"),
                            row.getInt("form_version"),
                            row.getString("scope"),
                            row.getString("submitted_for"),
                            row.getString("author"),
                            read(key.decrypt(row.getBytes("ciphertext"), id)));
                    return new PastEntry(
                            entry,
                            row.getObject("entered_at", OffsetDateTime.class).toInstant());
                })
                .list();
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

    private byte[] write(Answers answers) {
        try {
            return json.writeValueAsBytes(answers.asMap());
        } catch (JsonProcessingException unwritable) {
            // the cause is left out, since its message would quote the answers
            throw new IllegalStateException("The answers cannot be written as JSON.");
        }
    }

    private Answers read(byte[] plain) {
        try {
            return Answers.of(json.readValue(plain, VALUES));
        } catch (IOException unreadable) {
            // the cause is left out, since its message would quote the answers
            throw new IllegalStateException("An entry of the case file is not the JSON it should be.");
        }
    }
}
