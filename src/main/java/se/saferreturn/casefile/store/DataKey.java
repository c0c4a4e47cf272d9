package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.UUID;
import se.saferreturn.casefile.CaseNumber;

/** The key of one case: AES-256-GCM, bound to its case number, so that a row moved to another case cannot be read. */
final class DataKey {

    private final CaseNumber caseNumber;
    private final KeysetHandle keyset;

    DataKey(CaseNumber caseNumber, KeysetHandle keyset) {
        this.caseNumber = caseNumber;
        this.keyset = keyset;
    }

    int id() {
        return keyset.getPrimary().getId();
    }

    byte[] encrypt(byte[] plain, UUID entry) {
        try {
            return aead().encrypt(plain, entryBytes(entry));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("An entry of case " + caseNumber + " cannot be encrypted.", failure);
        }
    }

    byte[] decrypt(byte[] ciphertext, UUID entry) {
        try {
            return aead().decrypt(ciphertext, entryBytes(entry));
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException(
                    "Entry " + entry + " of case " + caseNumber + " has been altered or belongs elsewhere.", altered);
        }
    }

    private Aead aead() throws GeneralSecurityException {
        return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private byte[] entryBytes(UUID entry) {
        return (caseNumber + "/" + entry).getBytes(UTF_8);
    }
}
