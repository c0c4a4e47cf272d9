package se.saferreturn.keys.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.KeysInUse;
import se.saferreturn.keys.MasterKey;

/**
 * Looks whether every key is there that the main database needs, and opens with the master key. Until that is certain
 * nothing is written, in neither database: it runs before the first migration of the main one.
 */
@Component
class VaultBeforeMigrations implements FlywayConfigurationCustomizer {

    private final VaultDatabase vault;
    private final MasterKey masterKey;
    private final List<KeysInUse> users;
    private final MasterKeyRotation rotation;

    VaultBeforeMigrations(VaultDatabase vault, MasterKey masterKey, List<KeysInUse> users, MasterKeyRotation rotation) {
        this.vault = vault;
        this.masterKey = masterKey;
        this.users = users;
        this.rotation = rotation;
    }

    @Override
    public void customize(FluentConfiguration mainDatabase) {
        check();
        vault.migrate();
        rotation.begin();
    }

    /**
     * Looks, and changes nothing.
     *
     * @throws UnusableKeyVaultException the vault is empty, older than the main database, or not a vault
     * @throws UnusableMasterKeyException the master key does not open the keys
     */
    void check() {
        Set<UUID> needed = new HashSet<>();
        users.forEach(user -> needed.addAll(user.ids()));
        vault.inTransaction(jdbc -> {
            refuseTheMainDatabase(jdbc);
            if (exists(jdbc, "vault_key")) {
                refuseALackOfKeys(jdbc, needed);
                refuseAnotherMasterKey(jdbc);
            } else if (!needed.isEmpty()) {
                throw new UnusableKeyVaultException("The key vault is empty, but the main database needs "
                        + needed.size() + " keys. Restore the latest backup of the key vault, or set"
                        + " safer-return.key-vault.url to the vault that belongs to this database.");
            }
            return true;
        });
    }

    private static void refuseTheMainDatabase(JdbcClient jdbc) {
        if (exists(jdbc, "case_file_entry")) {
            throw new UnusableKeyVaultException("safer-return.key-vault.url leads to the main database. Set it to a"
                    + " database of its own, so that no backup holds both keys and cases.");
        }
    }

    private static void refuseALackOfKeys(JdbcClient jdbc, Set<UUID> needed) {
        Set<UUID> missing = new HashSet<>(needed);
        missing.removeAll(jdbc.sql("select id from vault_key").query(UUID.class).set());
        missing.removeAll(
                jdbc.sql("select id from destroyed_key").query(UUID.class).set());
        if (!missing.isEmpty()) {
            throw new UnusableKeyVaultException("The key vault lacks " + missing.size() + " of the " + needed.size()
                    + " keys that the main database needs: it is older than the main database, or belongs to another."
                    + " Restore the latest backup of the key vault, or set safer-return.key-vault.url to the vault that"
                    + " belongs to this database.");
        }
    }

    private void refuseAnotherMasterKey(JdbcClient jdbc) {
        jdbc.sql(
                        "select distinct on (master_key_id) owner, wrapped_key from vault_key order by master_key_id, made_at desc")
                .query(row -> {
                    refuseAnotherMasterKey(row.getString("owner"), row.getBytes("wrapped_key"));
                });
    }

    private void refuseAnotherMasterKey(String owner, byte[] wrapped) {
        try {
            Wrapping.unwrap(wrapped, owner, masterKey);
        } catch (IllegalStateException doesNotOpen) {
            throw new UnusableMasterKeyException(
                    "The master key does not open the keys in the key vault: it is another one, or one that was in use"
                            + " before has been taken out too early. Restore the master key that belongs to this vault.",
                    doesNotOpen);
        }
    }

    private static boolean exists(JdbcClient jdbc, String table) {
        return jdbc.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
