package se.saferreturn.casefile.store;

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
        boolean isThere = jdbc.sql("select to_regclass('case_key') is not null")
                .query(Boolean.class)
                .single();
        return isThere
                ? jdbc.sql("select key_id from case_key").query(UUID.class).set()
                : Set.of();
    }
}
