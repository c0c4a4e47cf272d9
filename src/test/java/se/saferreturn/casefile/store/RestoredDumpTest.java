package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseFileWatcher;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.document.CaseDocuments;
import se.saferreturn.document.NewDocument;
import se.saferreturn.draft.BegunForm;
import se.saferreturn.draft.DraftPlace;
import se.saferreturn.draft.Drafts;
import se.saferreturn.draft.OpenForm;
import se.saferreturn.journeys.PlayedCase;
import se.saferreturn.journeys.Scenario;
import se.saferreturn.journeys.ScenarioPlayer;
import se.saferreturn.keys.KeyVault;
import se.saferreturn.keys.KeyVaultTables;
import se.saferreturn.keys.OwnDatabase;
import se.saferreturn.keys.PurposeKeys;
import se.saferreturn.retention.DisposalReason;
import se.saferreturn.retention.ErasureOrder;
import se.saferreturn.retention.RetentionRegister;
import se.saferreturn.retention.process.RetentionRun;

/**
 * Somebody restores a backup of the main database from before an erasure, and has all of today's keys: the case that was
 * erased cannot be read in it, while the others can.
 */
@ApplicationTest
class RestoredDumpTest {

    private static final ErasureOrder ORDER =
            new ErasureOrder(DisposalReason.DATA_REQUEST, "records.officer", "records.officer.two");

    /** Nobody who starts anything in other tests: what they have ended, on some day to come, is not begun again before it. */
    private static final String WRITER = "writer.of.restored.drafts";

    private static final BegunForm FIRST_FORM = new BegunForm("referral", 1, "");

    @Autowired
    ProcessEngine engine;

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    DataSource mainDatabase;

    @Autowired
    KeyVault vault;

    @Autowired
    Clock clock;

    @Autowired
    ObjectProvider<CaseFileWatcher> watchers;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Drafts drafts;

    @Autowired
    SearchIndex index;

    @Autowired
    PurposeKeys purposes;

    @Autowired
    RetentionRegister register;

    @Autowired
    RetentionRun run;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void anErasedCaseStaysUnreadableInAnOldBackupAndTheOthersDoNot() throws Exception {
        CaseNumber erased = closedCase();
        CaseNumber kept = closedCase();
        try (OwnDatabase restored = new OwnDatabase(database)) {
            addDocumentAndDraft(erased);
            addDocumentAndDraft(kept);
            Map<String, byte[]> dump = dump();
            register.orderErasure(erased, ORDER);
            assertThat(run.erase(erased)).isTrue();
            restore(dump, restored.dataSource());
            EncryptedCaseFile old = caseFileIn(restored.jdbc());

            assertThat(restored.jdbc()
                            .sql("select count(*) from case_file_entry where case_number = :number")
                            .param("number", erased.value())
                            .query(Integer.class)
                            .single())
                    .as("entries that the backup has brought back")
                    .isPositive();
            assertThat(old.exists(erased)).as("its row in the backup").isTrue();
            assertThatThrownBy(() -> old.current(erased, CaseFileEntry.WHOLE_CASE))
                    .isInstanceOf(CaseFileClosedException.class);
            assertThatThrownBy(() -> old.history(erased, Set.of("referral")))
                    .isInstanceOf(CaseFileClosedException.class);
            assertThat(old.current(kept, CaseFileEntry.WHOLE_CASE).text("personName"))
                    .isPresent();
            assertThat(old.history(kept, Set.of("referral"))).isNotEmpty();
            assertThat(encrypted(restored.jdbc(), erased))
                    .as("document and draft in the backup")
                    .hasSize(2)
                    .allSatisfy((id, bytes) -> assertThatThrownBy(() -> old.decrypt(erased, bytes, id))
                            .isInstanceOf(CaseFileClosedException.class));
            assertThat(encrypted(restored.jdbc(), kept))
                    .hasSize(2)
                    .allSatisfy((id, bytes) -> assertThat(new String(old.decrypt(kept, bytes, id), UTF_8))
                            .contains("Påhittat"));
        }
    }

    private void addDocumentAndDraft(CaseNumber caseNumber) {
        byte[] content = "Påhittat intyg".getBytes(UTF_8);
        documents.add(
                caseNumber,
                NewDocument.check("Intyg", "health", "intyg.txt", content, 1_000, scanned -> true),
                "coordinator.south");
        drafts.keep(
                "coordinator.south",
                new OpenForm(
                        DraftPlace.ofTask("task-of-" + caseNumber, caseNumber),
                        new BegunForm("leg-report", 1, "leg-1-2"),
                        Set.of("whatHappened")),
                Map.of("whatHappened", "Påhittat och inte sänt"),
                clock.instant());
    }

    /** Content of the documents and of the drafts of a case, by the id that each is bound to. */
    private static Map<UUID, byte[]> encrypted(JdbcClient jdbc, CaseNumber caseNumber) {
        Map<UUID, byte[]> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, content from case_document where case_number = :number
                        union all select id, ciphertext from draft where case_number = :number
                        """)
                .param("number", caseNumber.value())
                .query((row, number) -> found.put(row.getObject("id", UUID.class), row.getBytes("content")))
                .list();
        return found;
    }

    @Test
    void theSameBackupOpensWhileTheCaseIsNotErased() throws Exception {
        CaseNumber kept = closedCase();
        try (OwnDatabase restored = new OwnDatabase(database)) {
            restore(dump(), restored.dataSource());

            assertThat(caseFileIn(restored.jdbc())
                            .current(kept, CaseFileEntry.WHOLE_CASE)
                            .text("personName"))
                    .isPresent();
        }
    }

    @Test
    void noNameOfTheErasedCanBeTriedOnAnOldBackupWithTodaysKeys() throws Exception {
        CaseNumber erased = closedCase();
        Trait name = new Trait(Trait.Kind.NAME, "stulenprov");
        index.add(erased, Set.of(name));
        // what somebody computes who has the key of the search index and guesses the name
        String hash = HexFormat.of()
                .formatHex(purposes.mac(HashedSearchIndex.PURPOSE).computeMac("name:stulenprov".getBytes(UTF_8)));
        assertThat(inTheVault(hash)).as("what is looked for").isEqualTo(1);
        assertThat(index.find(Set.of(name))).hasSize(1);

        Map<String, byte[]> dump = dump();
        register.orderErasure(erased, ORDER);
        assertThat(run.erase(erased)).isTrue();

        assertThat(dump)
                .containsKey("case_key")
                .allSatisfy((table, rows) -> assertThat(new String(rows, ISO_8859_1).contains(hash))
                        .as(table)
                        .isFalse());
        assertThat(inTheVault(hash)).isZero();
        assertThat(index.find(Set.of(name))).isEmpty();
    }

    @Test
    void aStartFormThatWasDiscardedStaysUnreadableInAnOldBackupAndAnotherDoesNot() throws Exception {
        DraftPlace ended = DraftPlace.ofStart("return-case");
        DraftPlace kept = DraftPlace.ofStart("data-request");
        for (DraftPlace place : List.of(ended, kept)) {
            drafts.keep(
                    WRITER,
                    new OpenForm(place, FIRST_FORM, Set.of("personName")),
                    Map.of("personName", "Påhittad"),
                    clock.instant());
        }
        try (OwnDatabase restored = new OwnDatabase(database)) {
            Map<String, byte[]> dump = dump();
            drafts.end(WRITER, ended);
            restore(dump, restored.dataSource());

            assertThat(startDraft(restored.jdbc(), ended)).isEmpty();
            assertThat(startDraft(restored.jdbc(), kept).map(plain -> new String(plain, UTF_8)))
                    .hasValueSatisfying(plain -> assertThat(plain).contains("Påhittad"));
        } finally {
            drafts.end(WRITER, kept);
        }
    }

    /** What today's vault makes of the draft of a start form in a backup. */
    private Optional<byte[]> startDraft(JdbcClient backup, DraftPlace place) {
        return backup.sql("select key_id, id, ciphertext from draft where person = :person and place = :place")
                .param("person", WRITER)
                .param("place", place.id())
                .query(
                        (row, number) -> vault.find(row.getObject("key_id", UUID.class), "draft")
                                .map(new Encrypted(
                                        row.getBytes("ciphertext"),
                                        WRITER + "/" + place.id() + "/" + row.getObject("id"))::openedBy))
                .single();
    }

    /** Something encrypted, and what it is bound to. */
    private static final class Encrypted {

        private final byte[] ciphertext;
        private final String whose;

        private Encrypted(byte[] ciphertext, String whose) {
            this.ciphertext = ciphertext;
            this.whose = whose;
        }

        private byte[] openedBy(KeysetHandle key) {
            try {
                return key.getPrimitive(RegistryConfiguration.get(), Aead.class)
                        .decrypt(ciphertext, whose.getBytes(UTF_8));
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private int inTheVault(String hash) {
        return KeyVaultTables.of(database)
                .sql("select count(*) from key_hash where hash = :hash")
                .param("hash", hash)
                .query(Integer.class)
                .single();
    }

    private CaseNumber closedCase() {
        PlayedCase played = new ScenarioPlayer(engine).play(Scenario.read("not-eligible"));
        return new CaseNumber(played.caseNumber());
    }

    private EncryptedCaseFile caseFileIn(JdbcClient jdbc) {
        return new EncryptedCaseFile(jdbc, new CaseNumbers(jdbc), new CaseKeys(jdbc, vault), clock, watchers);
    }

    /** The rows of every table, as a backup has them. */
    private Map<String, byte[]> dump() throws SQLException, IOException {
        Map<String, byte[]> dump = new LinkedHashMap<>();
        List<String> tables = JdbcClient.create(mainDatabase)
                .sql("select tablename from pg_tables where schemaname = current_schema() order by tablename")
                .query(String.class)
                .list();
        try (Connection connection = mainDatabase.getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                copy.copyOut("copy \"" + table + "\" to stdout (format binary)", rows);
                dump.put(table, rows.toByteArray());
            }
        }
        return dump;
    }

    private void restore(Map<String, byte[]> dump, DataSource target) throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Map.Entry<String, byte[]> table : dump.entrySet()) {
                JdbcClient.create(target)
                        .sql("create table \"" + table.getKey() + "\" (" + columns(table.getKey()) + ")")
                        .update();
                copy.copyIn(
                        "copy \"" + table.getKey() + "\" from stdin (format binary)",
                        new ByteArrayInputStream(table.getValue()));
            }
        }
    }

    private String columns(String table) {
        return JdbcClient.create(mainDatabase)
                .sql("""
                        select string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod), ', ' order by attnum)
                        from pg_attribute where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                        """)
                .param("table", "\"" + table + "\"")
                .query(String.class)
                .single();
    }
}
