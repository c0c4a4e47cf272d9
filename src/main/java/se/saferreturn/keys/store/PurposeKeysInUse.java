package se.saferreturn.keys.store;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.KeysInUse;

/**
 * Remembers in the main database which purposes have a key. Without it a vault that has lost them would quietly get new
 * ones, with which nothing is found any more.
 */
@Component
class PurposeKeysInUse implements KeysInUse {

    private final JdbcClient jdbc;

    /** The source itself: anything above it would wait for the migrations. */
    PurposeKeysInUse(DataSource mainDatabase) {
        this.jdbc = JdbcClient.create(mainDatabase);
    }

    @Override
    public Set<UUID> ids() {
        boolean isThere = jdbc.sql("select to_regclass('purpose_key') is not null")
                .query(Boolean.class)
                .single();
        return isThere
                ? jdbc.sql("select id from purpose_key").query(UUID.class).set()
                : Set.of();
    }

    void remember(UUID id, String purpose) {
        jdbc.sql("insert into purpose_key (id, purpose) values (:id, :purpose) on conflict do nothing")
                .param("id", id)
                .param("purpose", purpose)
                .update();
    }
}
