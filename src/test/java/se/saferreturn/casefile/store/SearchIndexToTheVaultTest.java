package se.saferreturn.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeyVault;
import se.saferreturn.keys.KeyVaultTables;
import se.saferreturn.keys.OwnDatabase;

/** A main database that still has its search index: it moves, but for what is kept of erased cases. */
@ApplicationTest
class SearchIndexToTheVaultTest {

    private static final String CASE = "SR-1997-00001";
    private static final String ERASED = "SR-1997-00002";

    private final UUID key = UUID.randomUUID();
    private final UUID destroyed = UUID.randomUUID();

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    SearchIndexToTheVault migration;

    @Autowired
    KeyVault vault;

    private OwnDatabase old;

    @BeforeEach
    void aDatabaseWithItsSearchIndex() {
        old = new OwnDatabase(database);
        old.jdbc().sql("create table case_key (case_number text, key_id uuid)").update();
        old.jdbc()
                .sql("create table case_trait (case_number text, kind text, hash text)")
                .update();
        vault.make(key, CASE);
        vault.make(destroyed, ERASED);
        vault.destroy(destroyed);
        insert(CASE, key);
        insert(ERASED, destroyed);
    }

    @AfterEach
    void drop() {
        old.close();
        vault.destroy(key);
    }

    @Test
    void theIndexMovesButForErasedCases() throws Exception {
        migrate(true);

        assertThat(hashesOf(key)).containsExactly("hash of " + CASE);
        assertThat(hashesOf(destroyed)).isEmpty();
        assertThat(isInTheMainDatabase()).isFalse();
    }

    @Test
    void aMoveThatBrokeOffIsTakenUpAgain() throws Exception {
        migrate(false);
        assertThat(isInTheMainDatabase()).isTrue();

        migrate(true);

        assertThat(hashesOf(key)).containsExactly("hash of " + CASE);
        assertThat(isInTheMainDatabase()).isFalse();
    }

    private void insert(String caseNumber, UUID id) {
        old.jdbc()
                .sql("insert into case_key values (:number, :id)")
                .param("number", caseNumber)
                .param("id", id)
                .update();
        old.jdbc()
                .sql("insert into case_trait values (:number, 'name', :hash)")
                .param("number", caseNumber)
                .param("hash", "hash of " + caseNumber)
                .update();
    }

    private List<String> hashesOf(UUID id) {
        return KeyVaultTables.of(database)
                .sql("select hash from key_hash where key_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private boolean isInTheMainDatabase() {
        return old.jdbc()
                .sql("select to_regclass('case_trait') is not null")
                .query(Boolean.class)
                .single();
    }

    private void migrate(boolean commits) throws Exception {
        try (Connection connection = old.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            migration.migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    return new FluentConfiguration();
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
            if (commits) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }
}
