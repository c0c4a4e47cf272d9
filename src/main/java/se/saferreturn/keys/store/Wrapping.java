package se.saferreturn.keys.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;
import se.saferreturn.keys.MasterKey;

/** Keys as they lie in the vault: encrypted by the master key and bound to their owner. */
final class Wrapping {

    private Wrapping() {}

    static byte[] wrap(KeysetHandle key, String owner, MasterKey masterKey) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, masterKey.aead(), owner.getBytes(UTF_8), RegistryConfiguration.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key of " + owner + " cannot be wrapped.", failure);
        }
    }

    /**
     * Opens a key.
     *
     * @throws IllegalStateException it was wrapped by another master key, belongs to another owner or was altered
     */
    static KeysetHandle unwrap(byte[] wrapped, String owner, MasterKey masterKey) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, masterKey.aead(), owner.getBytes(UTF_8), RegistryConfiguration.get());
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("The key of " + owner + " does not open with this master key.", wrongKey);
        }
    }
}
