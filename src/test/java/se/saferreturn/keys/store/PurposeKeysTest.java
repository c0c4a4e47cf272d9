package se.saferreturn.keys.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.keys.MasterKey;
import se.saferreturn.keys.PurposeKeys;

@ApplicationTest
class PurposeKeysTest {

    private static final byte[] TEXT = "Ștefania 🙂".getBytes(UTF_8);
    private static final byte[] PLACE = "row 7".getBytes(UTF_8);

    @Autowired
    PurposeKeys keys;

    @Autowired
    VaultDatabase vault;

    @Autowired
    MasterKey masterKey;

    @Test
    void anotherNodeHasTheSameKey() throws Exception {
        PurposeKeys otherNode = new PurposeKeysInVault(vault, masterKey);
        String purpose = "test " + UUID.randomUUID();

        assertThat(otherNode.mac(purpose).computeMac(TEXT))
                .isEqualTo(keys.mac(purpose).computeMac(TEXT));
        assertThat(otherNode.aead(purpose).decrypt(keys.aead(purpose).encrypt(TEXT, PLACE), PLACE))
                .isEqualTo(TEXT);
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() throws Exception {
        byte[] encrypted = keys.aead("one purpose").encrypt(TEXT, PLACE);

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> keys.aead("another purpose").decrypt(encrypted, PLACE));
        assertThat(keys.mac("one purpose").computeMac(TEXT))
                .isNotEqualTo(keys.mac("another purpose").computeMac(TEXT));
    }
}
