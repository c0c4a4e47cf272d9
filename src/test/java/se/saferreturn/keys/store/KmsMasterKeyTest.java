package se.saferreturn.keys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.saferreturn.keys.MasterKey;

class KmsMasterKeyTest {

    private static final String CASE = "SR-2026-00007";

    @BeforeAll
    static void registerKeyTypes() throws GeneralSecurityException {
        AeadConfig.register();
    }

    @Test
    void whatAServiceWrapsItOpensAgainAfterARestart() throws Exception {
        KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        byte[] wrapped = Wrapping.wrap(key, CASE, masterKey("test-kms://a-key"));

        assertThat(Wrapping.unwrap(wrapped, CASE, masterKey("test-kms://a-key")).equalsKeyset(key))
                .isTrue();
        assertThat(masterKey("test-kms://a-key").id())
                .isEqualTo(masterKey("test-kms://a-key").id())
                .isNotEqualTo(masterKey("test-kms://another-key").id());
        assertThatIllegalStateException()
                .isThrownBy(() -> Wrapping.unwrap(wrapped, CASE, masterKey("test-kms://another-key")));
    }

    @Test
    void aServiceThatNoLibraryKnowsIsRefused() {
        assertThatExceptionOfType(UnusableMasterKeyException.class)
                .isThrownBy(() -> masterKey("nobodys-kms://a-key"))
                .withMessageContaining("safer-return.case-file.master-key-uri")
                .withMessageContaining("tink-awskms");
    }

    @Test
    void aServiceThatRefusesIsNoMasterKey() {
        assertThatExceptionOfType(UnusableMasterKeyException.class)
                .isThrownBy(() -> masterKey("test-kms://forbidden"))
                .withMessageContaining("credentials");
    }

    private static MasterKey masterKey(String uri) {
        return new KeyConfiguration().masterKey(new KeySettings(null, uri, Duration.ZERO));
    }
}
