package se.saferreturn.keys.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.HashesBesideKeys;

/** The hashes in PostgreSQL, beside the keys. */
@Component
class HashesInVault implements HashesBesideKeys {

    private final VaultDatabase vault;

    HashesInVault(VaultDatabase vault) {
        this.vault = vault;
    }

    @Override
    public void add(UUID key, Map<String, String> kinds) {
        List<String> hashes = new ArrayList<>(kinds.keySet());
        vault.inTransaction(jdbc -> jdbc.sql("""
                        insert into key_hash (key_id, hash, kind)
                        select vault_key.id, added.hash, added.kind
                        from vault_key, unnest(cast(:hashes as text[]), cast(:kinds as text[])) as added (hash, kind)
                        where vault_key.id = :key
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("hashes", hashes.toArray(String[]::new))
                .param("kinds", hashes.stream().map(kinds::get).toArray(String[]::new))
                .update());
    }

    @Override
    public List<Kept> ofKeysWith(Set<String> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        return vault.inTransaction(jdbc -> jdbc.sql("""
                        select key_id, kind, hash from key_hash
                        where key_id in (select key_id from key_hash where hash in (:hashes))
                        """)
                .param("hashes", hashes)
                .query((row, number) ->
                        new Kept(row.getObject("key_id", UUID.class), row.getString("kind"), row.getString("hash")))
                .list());
    }
}
