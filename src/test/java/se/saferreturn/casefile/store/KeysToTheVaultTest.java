package se.saferreturn.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeyVault;
import se.saferreturn.keys.MasterKey;
import se.saferreturn.keys.OwnDatabase;

/** A database from before the vault: its keys move, and open the same as before. */
@ApplicationTest
class KeysToTheVaultTest {

    /** Each test has the next number, since all share one vault; another run begins elsewhere. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(Math.floorMod((int) System.nanoTime(), 90_000));

    private final String aCase = "SR-1998-%05d".formatted(NUMBERS.incrementAndGet());

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    KeysToTheVault migration;

    @Autowired
    KeyVault vault;

    @Autowired
    MasterKey masterKey;

    private OwnDatabase old;

    @BeforeEach
    void aDatabaseFromBeforeTheVault() {
        old = new OwnDatabase(database);
        for (String table : List.of("case_key (case_number text primary key,", "search_key (id integer,")) {
            old.jdbc()
                    .sql("create table " + table
                            + " wrapped_key bytea not null, master_key_id bigint not null, created_at timestamptz)")
                    .update();
        }
    }

    @AfterEach
    void drop() {
        old.close();
    }

    @Test
    void eachKeyMovesAndOpensAsBefore() throws Exception {
        KeysetHandle key = keyOfACase(aCase);

        migrate();

        assertThat(vault.find(keyId(), aCase).orElseThrow().equalsKeyset(key)).isTrue();
        assertThat(columns()).doesNotContain("wrapped_key", "master_key_id");
    }

    @Test
    void aMoveThatBrokeOffIsTakenUpAgain() throws Exception {
        KeysetHandle key = keyOfACase(aCase);
        try (Connection connection = old.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            migration.migrate(context(connection));
            connection.rollback();
        }
        assertThat(columns()).contains("wrapped_key");

        migrate();

        assertThat(vault.find(keyId(), aCase).orElseThrow().equalsKeyset(key)).isTrue();
    }

    @Test
    void aKeyThatDoesNotOpenStopsTheMoveAndStays() throws Exception {
        insert(aCase, wrapped(newKey(), "SR-1998-00000"));

        assertThatIllegalStateException().isThrownBy(this::migrate).withMessageContaining(aCase);

        assertThat(columns()).contains("wrapped_key");
    }

    private void migrate() throws Exception {
        try (Connection connection = old.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            migration.migrate(context(connection));
            connection.commit();
        }
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return new FluentConfiguration();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }

    private KeysetHandle keyOfACase(String owner) throws Exception {
        KeysetHandle key = newKey();
        insert(owner, wrapped(key, owner));
        return key;
    }

    private void insert(String owner, byte[] wrapped) {
        old.jdbc()
                .sql("insert into case_key values (?, ?, ?, now())")
                .params(owner, wrapped, masterKey.id())
                .update();
    }

    private byte[] wrapped(KeysetHandle key, String owner) throws Exception {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, masterKey.aead(), owner.getBytes(StandardCharsets.UTF_8), RegistryConfiguration.get());
    }

    private static KeysetHandle newKey() throws Exception {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
    }

    private UUID keyId() {
        return old.jdbc()
                .sql("select key_id from case_key where case_number = ?")
                .param(aCase)
                .query(UUID.class)
                .single();
    }

    private List<String> columns() {
        JdbcClient jdbc = old.jdbc();
        return jdbc.sql("select column_name from information_schema.columns where table_schema = 'public'")
                .query(String.class)
                .list();
    }
}
