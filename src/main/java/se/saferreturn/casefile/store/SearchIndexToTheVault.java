package se.saferreturn.casefile.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.HashesBesideKeys;

/**
 * The fourteenth migration: the search index leaves the main database. It is committed in the vault before it is gone
 * here; if it breaks off in between, the next start brings the same again. Rows of erased cases, which an old backup may
 * have brought back, are not taken along, since their keys are gone.
 */
@Component
class SearchIndexToTheVault implements JavaMigration {

    private final HashesBesideKeys hashes;

    SearchIndexToTheVault(HashesBesideKeys hashes) {
        this.hashes = hashes;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14");
    }

    @Override
    public String getDescription() {
        return "search index to the vault";
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
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        Map<UUID, Set<HashesBesideKeys.Hash>> moved = new HashMap<>();
        // nothing was kept of where a part of a name stood: each is taken for a part of a name of two
        jdbc.sql("""
                        select key_id, hash, kind,
                            case when kind in ('name', 'sound') then left(hash, 16) || ':0:2:2' else '' end as place
                        from case_trait join case_key using (case_number)
                        """).query(row -> {
            moved.computeIfAbsent(row.getObject("key_id", UUID.class), key -> new HashSet<>())
                    .add(new HashesBesideKeys.Hash(
                            row.getString("hash"), row.getString("kind"), row.getString("place")));
        });
        moved.forEach(hashes::add);
        jdbc.sql("drop table case_trait").update();
    }
}
