package se.saferreturn.casefile.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.KeysInUse;

/** The keys of all cases, as the main database stands before its migrations. */
@Component
class CaseKeysInUse implements KeysInUse {

    private final JdbcClient jdbc;

    /** The source itself: anything above it would wait for the migrations. */
    CaseKeysInUse(DataSource mainDatabase) {
        this.jdbc = JdbcClient.create(mainDatabase);
    }

    @Override
    public Set<UUID> ids() {
        return has("case_key", "key_id")
                ? jdbc.sql("select key_id from case_key").query(UUID.class).set()
                : Set.of();
    }

    @Override
    public Map<String, byte[]> outsideTheVault() {
        Map<String, byte[]> wrapped = new HashMap<>();
        if (has("case_key", "wrapped_key")) {
            jdbc.sql("select distinct on (master_key_id) case_number, wrapped_key from case_key order by master_key_id")
                    .query(row -> {
                        wrapped.put(row.getString("case_number"), row.getBytes("wrapped_key"));
                    });
        }
        if (has("search_key", "wrapped_key")) {
            jdbc.sql("select wrapped_key from search_key").query(row -> {
                wrapped.put(HashedSearchIndex.PURPOSE, row.getBytes("wrapped_key"));
            });
        }
        return wrapped;
    }

    private boolean has(String table, String column) {
        return jdbc.sql("""
                        select exists (select 1 from information_schema.columns
                            where table_schema = current_schema() and table_name = :table and column_name = :column)
                        """)
                .param("table", table)
                .param("column", column)
                .query(Boolean.class)
                .single();
    }
}
