package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import se.saferreturn.casefile.Trait;
import se.saferreturn.keys.MasterKey;

/**
 * The key of the search index, HMAC-SHA256. Names and birth dates are few enough to be guessed, so their hashes are worth
 * nothing without a key that is not in the database in the clear.
 */
final class SearchKey {

    private static final byte[] PURPOSE = "search index".getBytes(UTF_8);

    private final KeysetHandle keyset;

    private SearchKey(KeysetHandle keyset) {
        this.keyset = keyset;
    }

    static SearchKey generate() {
        try {
            MacConfig.register();
            return new SearchKey(KeysetHandle.generateNew(
                    PredefinedMacParameters.HMAC_SHA256_256BITTAG, RegistryConfiguration.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No key can be made for the search index.", impossible);
        }
    }

    static SearchKey unwrap(byte[] wrapped, MasterKey masterKey) {
        try {
            MacConfig.register();
            return new SearchKey(TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, masterKey.aead(), PURPOSE, RegistryConfiguration.get()));
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "The key of the search index does not open with this master key.", wrongKey);
        }
    }

    byte[] wrap(MasterKey masterKey) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, masterKey.aead(), PURPOSE, RegistryConfiguration.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The key of the search index cannot be wrapped.", failure);
        }
    }

    /** The same for the same trait; the kind is part of it, so a year of birth never looks like a name. */
    String hash(Trait trait) {
        try {
            byte[] hash = keyset.getPrimitive(RegistryConfiguration.get(), Mac.class)
                    .computeMac((trait.kind().code() + ":" + trait.value()).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A search term cannot be hashed.", failure);
        }
    }
}
