package se.saferreturn.keys.store;

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
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMasterKeyTest {

    private static final String CASE = "SR-2026-00007";
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
        KeysetHandle key = dataKey();
        byte[] wrapped = Wrapping.wrap(key, CASE, masterKey(file));

        KeysetHandle again = Wrapping.unwrap(wrapped, CASE, masterKey(file));

        assertThat(again.equalsKeyset(key)).isTrue();
    }

    @Test
    void anotherMasterKeyOpensNothing() throws Exception {
        byte[] wrapped =
                Wrapping.wrap(dataKey(), CASE, masterKey(keyFile("a.json", PredefinedAeadParameters.AES256_GCM)));
        FileMasterKey other = masterKey(keyFile("b.json", PredefinedAeadParameters.AES256_GCM));

        assertThatIllegalStateException()
                .isThrownBy(() -> Wrapping.unwrap(wrapped, CASE, other))
                .withMessage("The key of SR-2026-00007 does not open with this master key.");
    }

    @Test
    void theKeyOfOneCaseDoesNotOpenAsTheKeyOfAnother() throws Exception {
        FileMasterKey masterKey = masterKey(keyFile("key.json", PredefinedAeadParameters.AES256_GCM));
        byte[] wrapped = Wrapping.wrap(dataKey(), CASE, masterKey);

        assertThatIllegalStateException()
                .isThrownBy(() -> Wrapping.unwrap(wrapped, "SR-2026-00008", masterKey))
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

    @Test
    void eitherAFileOrAServiceIsSetAndNotBoth() {
        KeyConfiguration configuration = new KeyConfiguration();
        KeySettings neither = new KeySettings(null, null, Duration.ZERO);
        KeySettings both = new KeySettings(folder.resolve("key.json"), "test-kms://a-key", Duration.ZERO);

        assertThatExceptionOfType(UnusableMasterKeyException.class)
                .isThrownBy(() -> configuration.masterKey(neither))
                .withMessageContaining("There is no master key")
                .withMessageContaining("SAFERRETURN_CASEFILE_MASTERKEYFILE");
        assertThatExceptionOfType(UnusableMasterKeyException.class)
                .isThrownBy(() -> configuration.masterKey(both))
                .withMessageContaining("There are two master keys");
    }

    private static FileMasterKey masterKey(Path file) {
        return new FileMasterKey(file);
    }

    private static KeysetHandle dataKey() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
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
