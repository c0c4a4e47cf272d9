package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.KeyVault;
import se.saferreturn.keys.PurposeKeys;

/**
 * The sixth migration: the keys leave the main database. They are committed in the vault before they are gone here; if it
 * breaks off in between, the next start takes the same keys into the same places.
 */
@Component
class KeysToTheVault implements JavaMigration {

    private static final String BEFORE = "db/key-move/before.sql";
    private static final String AFTER = "db/key-move/after.sql";

    private final KeyVault vault;
    private final PurposeKeys purposes;

    KeysToTheVault(KeyVault vault, PurposeKeys purposes) {
        this.vault = vault;
        this.purposes = purposes;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("6");
    }

    @Override
    public String getDescription() {
        return "keys to the vault";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(BEFORE));
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.sql("select case_number, wrapped_key, master_key_id from case_key").query(row -> {
            String owner = row.getString("case_number");
            UUID id = idOf(owner);
            vault.adopt(id, owner, row.getBytes("wrapped_key"), row.getInt("master_key_id"));
        });
        jdbc.sql("select case_number from case_key")
                .query(String.class)
                .list()
                .forEach(owner -> jdbc.sql("update case_key set key_id = :id where case_number = :owner")
                        .param("id", idOf(owner))
                        .param("owner", owner)
                        .update());
        jdbc.sql("select wrapped_key, master_key_id from search_key").query(row -> {
            UUID id = purposes.idOfMac(HashedSearchIndex.PURPOSE);
            vault.adopt(id, HashedSearchIndex.PURPOSE, row.getBytes("wrapped_key"), row.getInt("master_key_id"));
        });
        ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(AFTER));
    }

    /** The same at every attempt. */
    private static UUID idOf(String owner) {
        return UUID.nameUUIDFromBytes(("moved:" + owner).getBytes(UTF_8));
    }
}
