package se.saferreturn.keys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeyVault;
import se.saferreturn.keys.OwnDatabase;

/** A new master key comes into use on two nodes, with every key open all the time. */
@ApplicationTest
class MasterKeyRotationTest {

    private static final Duration SETTLES = Duration.ofMinutes(5);

    @Autowired
    EmbeddedDatabase database;

    @TempDir
    Path folder;

    private OwnDatabase own;
    private VaultDatabase vault;
    private Path fileOfA;
    private Path fileOfB;
    private FileMasterKey keyOfA;
    private FileMasterKey keyOfB;
    private MasterKeyRotation nodeA;
    private MasterKeyRotation nodeB;
    private Instant now = Instant.parse("2087-03-04T10:00:00Z");
    private final Map<UUID, KeysetHandle> made = new HashMap<>();

    @BeforeEach
    void twoNodesWithOneMasterKey() throws Exception {
        own = new OwnDatabase(database);
        vault = new VaultDatabase(new KeyVaultAddress(own.url(), "postgres", own.password()));
        vault.migrate();
        Path first = folder.resolve("first.json");
        NewMasterKey.write(first, null);
        fileOfA = Files.copy(first, folder.resolve("a.json"));
        fileOfB = Files.copy(first, folder.resolve("b.json"));
        keyOfA = new FileMasterKey(fileOfA);
        keyOfB = new FileMasterKey(fileOfB);
        nodeA = new MasterKeyRotation(keyOfA, vault, SETTLES, clock());
        nodeB = new MasterKeyRotation(keyOfB, vault, SETTLES, clock());
        for (int number = 1; number <= 250; number++) {
            make(keyOfA);
        }
    }

    @AfterEach
    void drop() {
        vault.close();
        own.close();
    }

    @Test
    void aNewKeyWrapsWhenEveryNodeMustHaveIt() throws Exception {
        int former = keyOfA.id();
        int newKey = newFileFor(fileOfA);

        nodeA.rotate();
        make(keyOfA);
        assertThat(keyOfA.id()).isEqualTo(former);
        assertThat(wrappedBy()).containsOnlyKeys(former);
        assertEverythingOpensOn(keyOfB);

        Files.copy(fileOfA, fileOfB, StandardCopyOption.REPLACE_EXISTING);
        now = now.plus(SETTLES);
        nodeA.rotate();

        assertThat(wrappedBy()).containsExactly(Map.entry(newKey, 251L));
        assertEverythingOpensOn(keyOfA);
        assertEverythingOpensOn(keyOfB);
    }

    @Test
    void aNodeFollowsTheOneThatWrapsWithTheNewKey() throws Exception {
        int newKey = newFileFor(fileOfA);
        Files.copy(fileOfA, fileOfB, StandardCopyOption.REPLACE_EXISTING);
        nodeA.rotate();
        now = now.plus(SETTLES);
        nodeA.rotate();

        nodeB.rotate();
        UUID late = make(keyOfB);

        assertThat(keyOfB.id()).isEqualTo(newKey);
        assertThat(wrappedBy()).containsOnlyKeys(newKey);
        assertThat(open(keyOfA, late)).isTrue();
    }

    @Test
    void aNodeThatStartsWithANewKeyWaitsAsWell() throws Exception {
        int former = keyOfA.id();
        newFileFor(fileOfA);
        FileMasterKey restarted = new FileMasterKey(fileOfA);

        new MasterKeyRotation(restarted, vault, SETTLES, clock()).begin();
        make(restarted);

        assertThat(wrappedBy()).containsOnlyKeys(former);
        assertEverythingOpensOn(keyOfB);
    }

    @Test
    void theOldKeyCanBeTakenOutAfterwards() throws Exception {
        Path first = folder.resolve("first.json");
        newFileFor(fileOfA);
        nodeA.rotate();
        now = now.plus(SETTLES);
        nodeA.rotate();
        KeysetHandle both = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(fileOfA), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        KeysetHandle newOnly = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(both.getPrimary().getKey())
                        .withFixedId(both.getPrimary().getId())
                        .makePrimary())
                .build();
        Path withoutFormer = Files.writeString(
                folder.resolve("new-only.json"),
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        newOnly, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));

        assertEverythingOpensOn(new FileMasterKey(withoutFormer));
        FileMasterKey formerOnly = new FileMasterKey(first);
        assertThat(made.keySet())
                .allSatisfy(id -> assertThatIllegalStateException().isThrownBy(() -> open(formerOnly, id)));
    }

    @Test
    void aBrokenFileChangesNothing() throws Exception {
        Files.writeString(fileOfA, "half a key");

        make(keyOfA);
        assertEverythingOpensOn(keyOfA);
        Files.delete(fileOfA);
        assertEverythingOpensOn(keyOfA);
    }

    @Test
    void aFileWithoutTheKeyInUseIsNotTaken() throws Exception {
        int former = keyOfA.id();
        Path other = folder.resolve("other.json");
        NewMasterKey.write(other, null);
        Files.copy(other, fileOfA, StandardCopyOption.REPLACE_EXISTING);

        assertThat(keyOfA.id()).isEqualTo(former);
        assertEverythingOpensOn(keyOfA);
    }

    @Test
    void aMasterKeyFileIsNeverOverwritten() throws Exception {
        String before = Files.readString(fileOfA);

        assertThatExceptionOfType(UnusableMasterKeyException.class)
                .isThrownBy(() -> NewMasterKey.write(fileOfA, fileOfA))
                .withMessageContaining("is not overwritten");

        assertThat(Files.readString(fileOfA)).isEqualTo(before);
    }

    @Test
    void aMasterKeyFileIsForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("owner.json");

        NewMasterKey.write(file, fileOfA);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new FileMasterKey(file).ids()).hasSize(2).contains(keyOfA.id());
    }

    /** As an operator does it: a new file beside the old one, which then takes its place. */
    private int newFileFor(Path file) throws Exception {
        Path next = folder.resolve(UUID.randomUUID() + ".json");
        int id = NewMasterKey.write(next, file);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        return id;
    }

    private UUID make(FileMasterKey masterKey) {
        UUID id = UUID.randomUUID();
        made.put(id, new VaultOfKeys(vault, masterKey).make(id, "SR-2087-00001"));
        return id;
    }

    private void assertEverythingOpensOn(FileMasterKey masterKey) {
        assertThat(made.keySet())
                .allSatisfy(id -> assertThat(open(masterKey, id)).isTrue());
    }

    private boolean open(FileMasterKey masterKey, UUID id) {
        KeyVault keys = new VaultOfKeys(vault, masterKey);
        return keys.find(id, "SR-2087-00001").orElseThrow().equalsKeyset(made.get(id));
    }

    private Map<Integer, Long> wrappedBy() {
        Map<Integer, Long> keys = new HashMap<>();
        own.jdbc()
                .sql("select master_key_id, count(*) from vault_key group by master_key_id")
                .query(row -> {
                    keys.put(row.getInt(1), row.getLong(2));
                });
        return keys;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
