package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.UUID;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.keys.MasterKey;

/** The key of one case: AES-256-GCM, bound to its case number, so that a row moved to another case cannot be read. */
final class DataKey {

    private final CaseNumber caseNumber;
    private final KeysetHandle keyset;

    private DataKey(CaseNumber caseNumber, KeysetHandle keyset) {
        this.caseNumber = caseNumber;
        this.keyset = keyset;
    }

    static DataKey generate(CaseNumber caseNumber) {
        try {
            return new DataKey(
                    caseNumber,
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No data key can be made for case " + caseNumber + ".", impossible);
        }
    }

    static DataKey unwrap(CaseNumber caseNumber, byte[] wrapped, MasterKey masterKey) {
        try {
            return new DataKey(
                    caseNumber,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            wrapped, masterKey.aead(), caseBytes(caseNumber), RegistryConfiguration.get()));
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "The key of case " + caseNumber + " does not open with this master key.", wrongKey);
        }
    }

    byte[] wrap(MasterKey masterKey) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, masterKey.aead(), caseBytes(caseNumber), RegistryConfiguration.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key of case " + caseNumber + " cannot be wrapped.", failure);
        }
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

    private static byte[] caseBytes(CaseNumber caseNumber) {
        return caseNumber.value().getBytes(UTF_8);
    }
}
