package se.saferreturn.keys.store;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.saferreturn.keys.KeyVault;
import se.saferreturn.keys.MasterKey;

/** The key vault in PostgreSQL. */
@Component
class VaultOfKeys implements KeyVault {

    private static final Logger log = LoggerFactory.getLogger(VaultOfKeys.class);

    private final VaultDatabase vault;
    private final MasterKey masterKey;

    VaultOfKeys(VaultDatabase vault, MasterKey masterKey) {
        this.vault = vault;
        this.masterKey = masterKey;
    }

    @Override
    public KeysetHandle make(UUID id, String owner) {
        KeysetHandle key = generate();
        boolean undecided = TransactionSynchronizationManager.isSynchronizationActive();
        // asked first: if the master key changes in between, the row is wrapped once more, and never left behind
        int masterKeyId = masterKey.id();
        keep(id, owner, Wrapping.wrap(key, owner, masterKey), masterKeyId, !undecided);
        if (undecided) {
            TransactionSynchronizationManager.registerSynchronization(new Decision(id));
        }
        return key;
    }

    @Override
    public Optional<KeysetHandle> find(UUID id, String owner) {
        return vault.inTransaction(jdbc -> jdbc.sql("select wrapped_key from vault_key where id = :id")
                        .param("id", id)
                        .query((row, number) -> row.getBytes("wrapped_key"))
                        .optional())
                .map(wrapped -> Wrapping.unwrap(wrapped, owner, masterKey));
    }

    @Override
    public void destroy(UUID id) {
        vault.inTransaction(jdbc -> {
            jdbc.sql("insert into destroyed_key (id, destroyed_at) values (:id, now()) on conflict do nothing")
                    .param("id", id)
                    .update();
            return jdbc.sql("delete from vault_key where id = :id")
                    .param("id", id)
                    .update();
        });
    }

    @Override
    public Set<UUID> destroyedAmong(Set<UUID> ids) {
        Set<UUID> destroyed = new HashSet<>(ids);
        destroyed.retainAll(vault.inTransaction(jdbc ->
                jdbc.sql("select id from destroyed_key").query(UUID.class).set()));
        return destroyed;
    }

    @Override
    public Set<UUID> ownedBy(String owner, Duration olderThan) {
        return vault.inTransaction(jdbc -> jdbc.sql("""
                        select id from vault_key
                        where owner = :owner and made_at < now() - make_interval(secs => :seconds)
                        """)
                .param("owner", owner)
                .param("seconds", olderThan.toSeconds())
                .query(UUID.class)
                .set());
    }

    private void keep(UUID id, String owner, byte[] wrapped, int masterKeyId, boolean inUse) {
        vault.inTransaction(jdbc -> jdbc.sql("""
                        insert into vault_key (id, owner, wrapped_key, master_key_id, made_at, in_use)
                        values (:id, :owner, :wrappedKey, :masterKeyId, now(), :inUse)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("wrappedKey", wrapped)
                .param("masterKeyId", masterKeyId)
                .param("inUse", inUse)
                .update());
    }

    private static KeysetHandle generate() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No data key can be made.", impossible);
        }
    }

    /** Whether a new key is needed is known when the transaction that asked for it has ended. */
    private final class Decision implements TransactionSynchronization {

        private final UUID id;

        private Decision(UUID id) {
            this.id = id;
        }

        @Override
        public void afterCompletion(int status) {
            try {
                if (status == STATUS_COMMITTED) {
                    vault.inTransaction(jdbc -> jdbc.sql("update vault_key set in_use = true where id = :id")
                            .param("id", id)
                            .update());
                } else if (status == STATUS_ROLLED_BACK) {
                    vault.inTransaction(jdbc -> jdbc.sql("delete from vault_key where id = :id and not in_use")
                            .param("id", id)
                            .update());
                }
            } catch (RuntimeException later) {
                log.info("A new key is not marked yet as used or unused; it will be at the next upkeep of the vault.");
            }
        }
    }
}
