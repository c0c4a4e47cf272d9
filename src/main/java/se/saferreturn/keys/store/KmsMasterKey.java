package se.saferreturn.keys.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.aead.AeadConfig;
import java.security.GeneralSecurityException;
import java.util.ServiceLoader;
import java.util.zip.CRC32;
import se.saferreturn.keys.MasterKey;

/**
 * A master key that never leaves its key management service. The service makes new versions of it by itself; which one
 * wrapped a key is its own affair.
 */
final class KmsMasterKey implements MasterKey {

    private static final byte[] PROBE = "probe".getBytes(UTF_8);

    private final Aead aead;
    private final int id;

    KmsMasterKey(String uri) {
        try {
            AeadConfig.register();
            KmsClient client = ServiceLoader.load(KmsClient.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(candidate -> candidate.doesSupport(uri))
                    .findFirst()
                    .orElseThrow(() -> new UnusableMasterKeyException(
                            "No library on the class path knows the key management service of"
                                    + " safer-return.case-file.master-key-uri. Add Tink's library for it, such as"
                                    + " tink-awskms or tink-gcpkms, or correct the address.",
                            null));
            aead = client.withDefaultCredentials().getAead(uri);
            aead.decrypt(aead.encrypt(PROBE, PROBE), PROBE);
        } catch (GeneralSecurityException refused) {
            throw new UnusableMasterKeyException(
                    "The key management service does not let this application use the key of"
                            + " safer-return.case-file.master-key-uri. Check the address, the credentials and the right"
                            + " to encrypt and decrypt with it.",
                    refused);
        }
        CRC32 checksum = new CRC32();
        checksum.update(uri.getBytes(UTF_8));
        id = (int) checksum.getValue();
    }

    @Override
    public Aead aead() {
        return aead;
    }

    @Override
    public int id() {
        return id;
    }
}
