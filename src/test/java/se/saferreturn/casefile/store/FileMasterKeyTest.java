package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.keys.store.FileMasterKey;
import se.saferreturn.keys.store.KeySettings;
import se.saferreturn.keys.store.UnusableMasterKeyAnalyzer;
import se.saferreturn.keys.store.UnusableMasterKeyException;

class FileMasterKeyTest {

    private static final CaseNumber CASE = CaseNumber.of(CaseSeries.RETURN_CASE, 2026, 7);
    private static final String SETTING = "safer-return.case-file.master-key-file";

    @TempDir
    Path folder;

    @BeforeAll
    static void registerKeyTypes() throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
    }

    @Test
    void whatItWrapsItOpensAgainAfterARestart() throws Exception {
        Path file = keyFile("key.json", PredefinedAeadParameters.AES256_GCM);
        DataKey key = DataKey.generate(CASE);
        UUID entry = UUID.randomUUID();
        byte[] ciphertext = key.encrypt("Ștefan 🙂".getBytes(UTF_8), entry);
        byte[] wrapped = key.wrap(masterKey(file));

        DataKey again = DataKey.unwrap(CASE, wrapped, masterKey(file));

        assertThat(again.id()).isEqualTo(key.id());
        assertThat(new String(again.decrypt(ciphertext, entry), UTF_8)).isEqualTo("Ștefan 🙂");
    }

    @Test
    void anotherMasterKeyOpensNothing() throws Exception {
        byte[] wrapped = DataKey.generate(CASE).wrap(masterKey(keyFile("a.json", PredefinedAeadParameters.AES256_GCM)));
        FileMasterKey other = masterKey(keyFile("b.json", PredefinedAeadParameters.AES256_GCM));

        assertThatIllegalStateException()
                .isThrownBy(() -> DataKey.unwrap(CASE, wrapped, other))
                .withMessage("The key of case SR-2026-00007 does not open with this master key.");
    }

    @Test
    void theKeyOfOneCaseDoesNotOpenAsTheKeyOfAnother() throws Exception {
        FileMasterKey masterKey = masterKey(keyFile("key.json", PredefinedAeadParameters.AES256_GCM));
        byte[] wrapped = DataKey.generate(CASE).wrap(masterKey);

        assertThatIllegalStateException()
                .isThrownBy(() -> DataKey.unwrap(CaseNumber.of(CaseSeries.RETURN_CASE, 2026, 8), wrapped, masterKey))
                .withMessageContaining("SR-2026-00008");
    }

    @Test
    void aMissingFileIsNamedWithTheSettingThatPointsToIt() {
        Path missing = folder.resolve("nowhere.json");

        assertThatIllegalStateException()
                .isThrownBy(() -> masterKey(missing))
                .withMessageContaining(missing.toString())
                .withMessageContaining(SETTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "not a key at all", "{\"primaryKeyId\": 1, \"key\": []}"})
    void aFileThatIsNoKeysetIsNamedWithTheSettingThatPointsToIt(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), content);

        assertThatIllegalStateException()
                .isThrownBy(() -> masterKey(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("AES-256-GCM")
                .withMessageContaining(SETTING);
    }

    @Test
    void aKeyThatCannotEncryptIsRefused() throws Exception {
        Path file = keyFile("mac.json", PredefinedMacParameters.HMAC_SHA256_256BITTAG);

        assertThatIllegalStateException()
                .isThrownBy(() -> masterKey(file))
                .withMessageContaining("AES-256-GCM")
                .withMessageContaining(SETTING);
    }

    @Test
    void whatIsWrongIsSaidWithoutAStackTrace() {
        assertThatExceptionOfType(UnusableMasterKeyException.class)
                .isThrownBy(() -> masterKey(folder.resolve("nowhere.json")))
                .satisfies(failure -> assertThat(new UnusableMasterKeyAnalyzer()
                                .analyze(failure, failure)
                                .getDescription())
                        .contains("nowhere.json")
                        .contains(SETTING));
    }

    @Test
    void aWeakerKeyIsRefused() throws Exception {
        Path file = keyFile("weaker.json", PredefinedAeadParameters.AES128_GCM);

        assertThatIllegalStateException().isThrownBy(() -> masterKey(file)).withMessageContaining("AES-256-GCM");
    }

    private static FileMasterKey masterKey(Path file) {
        return new FileMasterKey(new KeySettings(file));
    }

    private Path keyFile(String name, Parameters kind) throws GeneralSecurityException, IOException {
        return Files.writeString(
                folder.resolve(name),
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(kind, RegistryConfiguration.get()),
                        RegistryConfiguration.get(),
                        InsecureSecretKeyAccess.get()));
    }
}
