package se.saferreturn.keys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.MasterKey;
import se.saferreturn.keys.OwnDatabase;

/** What becomes of keys of which nobody knows whether they are needed. */
@ApplicationTest
class UnusedKeysTest {

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    MasterKey masterKey;

    private OwnDatabase own;
    private OwnDatabase main;
    private VaultDatabase vault;
    private PurposeKeysInUse purposes;
    private final Set<UUID> used = new HashSet<>();

    @BeforeEach
    void connect() {
        own = new OwnDatabase(database);
        main = new OwnDatabase(database);
        main.jdbc()
                .sql("create table purpose_key (id uuid primary key, purpose text)")
                .update();
        vault = new VaultDatabase(new KeyVaultAddress(own.url(), "postgres", own.password()));
        vault.migrate();
        purposes = new PurposeKeysInUse(main.dataSource());
    }

    @AfterEach
    void drop() {
        vault.close();
        own.close();
        main.close();
    }

    @Test
    void aKeyWhoseCaseWasNeverOpenedIsSweptAfterAMonth() {
        UUID old = key(false, 31);
        UUID fresh = key(false, 29);

        sort();

        assertThat(inTheVault()).contains(fresh).doesNotContain(old);
    }

    @Test
    void aKeyWhoseCaseWasOpenedWhileANodeWasKilledIsKept() {
        UUID old = key(false, 31);
        used.add(old);

        sort();
        used.clear();
        sort();

        assertThat(inTheVault()).contains(old);
    }

    @Test
    void anOldMainDatabaseLosesNoKeyThatWasEverInUse() {
        UUID newer = key(true, 400);

        sort();

        assertThat(inTheVault()).contains(newer);
    }

    @Test
    void aPurposeThatLosesItsKeyStopsTheStart() throws Exception {
        new PurposeKeysInVault(vault, masterKey).mac("search index");
        sort();
        own.jdbc().sql("delete from vault_key").update();

        assertThatExceptionOfType(UnusableKeyVaultException.class)
                .isThrownBy(() -> new VaultBeforeMigrations(
                                vault,
                                masterKey,
                                List.of(purposes),
                                new MasterKeyRotation(masterKey, vault, Duration.ZERO))
                        .check())
                .withMessageContaining("lacks 1 of the 1 keys");
    }

    @Test
    void aVaultThatDoesNotAnswerSaysSoAndLosesNothing() {
        vault.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> new VaultOfKeys(vault, masterKey).find(UUID.randomUUID(), "SR-2087-00001"))
                .withMessageContaining("cannot be reached at the moment");
    }

    private void sort() {
        new UnusedKeys(vault, List.of(() -> used), purposes).sort();
    }

    private UUID key(boolean inUse, int daysAgo) {
        UUID id = UUID.randomUUID();
        new VaultOfKeys(vault, masterKey).make(id, "SR-2087-00001");
        own.jdbc()
                .sql("update vault_key set in_use = ?, made_at = now() - make_interval(days => ?) where id = ?")
                .params(inUse, daysAgo, id)
                .update();
        return id;
    }

    private Set<UUID> inTheVault() {
        return own.jdbc().sql("select id from vault_key").query(UUID.class).set();
    }
}
