package se.saferreturn.keys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeysInUse;
import se.saferreturn.keys.MasterKey;
import se.saferreturn.keys.OwnDatabase;

/** Whether the keys that the main database needs are there is known before anything is written. */
@ApplicationTest
class VaultBeforeMigrationsTest {

    private static final String CASE = "SR-2026-00007";

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    MasterKey masterKey;

    @TempDir
    Path folder;

    private OwnDatabase empty;
    private VaultDatabase vault;
    private final Set<UUID> needed = new HashSet<>();

    @BeforeEach
    void connect() {
        empty = new OwnDatabase(database);
        vault = new VaultDatabase(new KeyVaultAddress(empty.url(), "postgres", empty.password()));
    }

    @AfterEach
    void drop() {
        vault.close();
        empty.close();
    }

    @Test
    void aFirstStartFindsNothingAndMakesTheTables() {
        check(masterKey).customize(new FluentConfiguration());

        assertThat(tables()).contains("vault_key", "destroyed_key");
    }

    @Test
    void anEmptyVaultBesideCasesIsRefusedAndStaysEmpty() {
        needed.add(UUID.randomUUID());

        assertRefused("The key vault is empty", "1 keys", "Restore the latest backup of the key vault");
        assertThat(tables()).isEmpty();
    }

    @Test
    void aVaultThatIsOlderThanTheMainDatabaseIsRefused() {
        vault.migrate();
        needed.add(keyInTheVault());
        needed.add(UUID.randomUUID());

        assertRefused("lacks 1 of the 2 keys", "older than the main database", "Restore the latest backup");
    }

    @Test
    void anOldMainDatabaseStartsThoughSomeOfItsCasesHaveBeenErasedSince() {
        vault.migrate();
        UUID erased = keyInTheVault();
        needed.add(erased);
        needed.add(keyInTheVault());

        new VaultOfKeys(vault, masterKey).destroy(erased);

        assertThatCode(() -> check(masterKey).check()).doesNotThrowAnyException();
    }

    @Test
    void aMasterKeyThatDoesNotOpenTheVaultIsRefused() throws Exception {
        vault.migrate();
        needed.add(keyInTheVault());

        assertThatExceptionOfType(UnusableMasterKeyException.class)
                .isThrownBy(() -> check(anotherMasterKey()).check())
                .withMessageContaining("does not open the keys")
                .withMessageContaining("Restore the master key");
    }

    @Test
    void theMainDatabaseIsNoVault() {
        empty.jdbc().sql("create table case_file_entry (id uuid)").update();

        assertRefused("leads to the main database", "a database of its own");
    }

    @Test
    void aVaultThatDoesNotAnswerIsNamedWithItsSettings() {
        assertThatExceptionOfType(UnusableKeyVaultException.class)
                .isThrownBy(() -> new VaultDatabase(
                        new KeyVaultAddress("jdbc:postgresql://localhost:1/keys", "nobody-here", "geheim")))
                .withMessageContaining("safer-return.key-vault.url")
                .satisfies(failure -> assertThat(shown(failure)).doesNotContain("geheim", "nobody-here"));
    }

    @Test
    void withoutAnAddressTheSettingIsNamed() {
        assertThatExceptionOfType(UnusableKeyVaultException.class)
                .isThrownBy(() -> new KeyVaultSettings(null, null, null).address())
                .withMessageContaining("SAFERRETURN_KEYVAULT_URL");
    }

    private void assertRefused(String... words) {
        assertThatExceptionOfType(UnusableKeyVaultException.class)
                .isThrownBy(() -> check(masterKey).check())
                .satisfies(failure ->
                        assertThat(shown(failure)).contains(words).contains("Nothing has been changed or deleted"));
    }

    private static String shown(UnusableKeyVaultException failure) {
        FailureAnalysis shown = new UnusableKeyVaultAnalyzer().analyze(failure, failure);
        return shown.getDescription() + " " + shown.getAction();
    }

    private VaultBeforeMigrations check(MasterKey key) {
        KeysInUse user = () -> needed;
        return new VaultBeforeMigrations(vault, key, List.of(user), new MasterKeyRotation(key, vault, Duration.ZERO));
    }

    private UUID keyInTheVault() {
        UUID id = UUID.randomUUID();
        new VaultOfKeys(vault, masterKey).make(id, CASE);
        return id;
    }

    private List<String> tables() {
        return empty.jdbc()
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    private MasterKey anotherMasterKey() throws Exception {
        Path file = Files.writeString(
                folder.resolve("another.json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        newKey(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        return new FileMasterKey(file);
    }

    private static KeysetHandle newKey() throws Exception {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
    }
}
