package se.saferreturn.keys.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    public void add(UUID key, Set<Hash> hashes) {
        List<Hash> added = List.copyOf(hashes);
        vault.inTransaction(jdbc -> jdbc.sql("""
                        insert into key_hash (key_id, hash, kind, place)
                        select vault_key.id, added.hash, added.kind, added.place
                        from vault_key,
                            unnest(cast(:hashes as text[]), cast(:kinds as text[]), cast(:places as text[]))
                                as added (hash, kind, place)
                        where vault_key.id = :key
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("hashes", array(added, Hash::value))
                .param("kinds", array(added, Hash::kind))
                .param("places", array(added, Hash::place))
                .update());
    }

    @Override
    public List<Kept> ofKeysWith(Set<String> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        return vault.inTransaction(jdbc -> jdbc.sql("""
                        select key_id, kind, hash, place from key_hash
                        where key_id in (select key_id from key_hash where hash in (:hashes))
                        """)
                .param("hashes", hashes)
                .query((row, number) -> new Kept(
                        row.getObject("key_id", UUID.class),
                        new Hash(row.getString("hash"), row.getString("kind"), row.getString("place"))))
                .list());
    }

    private static String[] array(List<Hash> hashes, Function<Hash, String> column) {
        return hashes.stream().map(column).toArray(String[]::new);
    }
}
