package se.saferreturn.casefile.store;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.keys.KeyVault;

/** Which key belongs to which case. The keys themselves are in the vault. */
@Component
class CaseKeys {

    private final JdbcClient jdbc;
    private final KeyVault vault;

    CaseKeys(JdbcClient jdbc, KeyVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The key is in the vault before the case is committed, so that no committed case is ever without its key. */
    void make(CaseNumber caseNumber, OffsetDateTime now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into case_key (case_number, key_id, created_at) values (:caseNumber, :id, :now)")
                .param("caseNumber", caseNumber.value())
                .param("id", id)
                .param("now", now)
                .update();
        vault.make(id, caseNumber.value());
    }

    boolean exists(CaseNumber caseNumber) {
        return idOf(caseNumber).isPresent();
    }

    /** Keeps others from the case until the transaction ends. */
    void hold(CaseNumber caseNumber) {
        jdbc.sql("select 1 from case_key where case_number = :caseNumber for no key update")
                .param("caseNumber", caseNumber.value())
                .query(Integer.class)
                .optional();
    }

    DataKey open(CaseNumber caseNumber) {
        return idOf(caseNumber)
                .flatMap(id -> vault.find(id, caseNumber.value()))
                .map(key -> new DataKey(caseNumber, key))
                .orElseThrow(() -> new CaseFileClosedException(caseNumber));
    }

    /**
     * Forgets which key a case has, and remembers that this key is to be destroyed.
     *
     * @return the key; empty when the case has none
     */
    Optional<UUID> giveUp(CaseNumber caseNumber) {
        Optional<UUID> id = jdbc.sql("delete from case_key where case_number = :caseNumber returning key_id")
                .param("caseNumber", caseNumber.value())
                .query(UUID.class)
                .optional();
        id.ifPresent(
                key -> jdbc.sql("insert into erased_key (id, erased_at) values (:id, now()) on conflict do nothing")
                        .param("id", key)
                        .update());
        return id;
    }

    Optional<UUID> idOf(CaseNumber caseNumber) {
        return jdbc.sql("select key_id from case_key where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .query(UUID.class)
                .optional();
    }

    /** The cases that have one of these keys, by the id of the key. */
    Map<UUID, CaseNumber> among(Set<UUID> ids) {
        Map<UUID, CaseNumber> found = new HashMap<>();
        // asked for none as well: the time of a search tells nothing
        jdbc.sql("select key_id, case_number from case_key where key_id = any (cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(row.getObject("key_id", UUID.class), new CaseNumber(row.getString("case_number")));
                });
        return found;
    }

    /** Every case with the id of its key. */
    Map<UUID, CaseNumber> all() {
        Map<UUID, CaseNumber> all = new HashMap<>();
        jdbc.sql("select key_id, case_number from case_key").query(row -> {
            all.put(row.getObject("key_id", UUID.class), new CaseNumber(row.getString("case_number")));
        });
        return all;
    }
}
