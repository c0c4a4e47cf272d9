package se.saferreturn.keys.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.MasterKey;
import se.saferreturn.keys.PurposeKeys;

/** The keys that belong to no single case. Of two nodes that make one at the same time, the first one's counts. */
@Component
class PurposeKeysInVault implements PurposeKeys {

    private final VaultDatabase vault;
    private final MasterKey masterKey;
    private final Map<UUID, Object> opened = new ConcurrentHashMap<>();

    PurposeKeysInVault(VaultDatabase vault, MasterKey masterKey) throws GeneralSecurityException {
        MacConfig.register();
        this.vault = vault;
        this.masterKey = masterKey;
    }

    @Override
    public Mac mac(String purpose) {
        return open("mac", purpose, PredefinedMacParameters.HMAC_SHA256_256BITTAG, Mac.class);
    }

    @Override
    public Aead aead(String purpose) {
        return open("aead", purpose, PredefinedAeadParameters.AES256_GCM, Aead.class);
    }

    /** The row of a purpose, the same on every node, so that there is never a second key for it. */
    private static UUID idOf(String kind, String purpose) {
        return UUID.nameUUIDFromBytes((kind + ":" + purpose).getBytes(UTF_8));
    }

    private <T> T open(String kind, String purpose, Parameters parameters, Class<T> type) {
        UUID id = idOf(kind, purpose);
        return type.cast(opened.computeIfAbsent(id, unopened -> {
            byte[] wrapped = vault.inTransaction(jdbc -> wrapped(jdbc, id).orElseGet(() -> {
                make(jdbc, id, purpose, parameters);
                return wrapped(jdbc, id).orElseThrow();
            }));
            return primitive(Wrapping.unwrap(wrapped, purpose, masterKey), type, purpose);
        }));
    }

    private static Optional<byte[]> wrapped(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select wrapped_key from vault_key where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("wrapped_key"))
                .optional();
    }

    private void make(JdbcClient jdbc, UUID id, String purpose, Parameters parameters) {
        int masterKeyId = masterKey.id();
        jdbc.sql("""
                        insert into vault_key (id, owner, wrapped_key, master_key_id, made_at, in_use)
                        values (:id, :purpose, :wrappedKey, :masterKeyId, now(), true)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("purpose", purpose)
                .param("wrappedKey", Wrapping.wrap(generate(parameters), purpose, masterKey))
                .param("masterKeyId", masterKeyId)
                .update();
    }

    private static KeysetHandle generate(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No key can be made.", impossible);
        }
    }

    private static <T> T primitive(KeysetHandle key, Class<T> type, String purpose) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException otherKind) {
            throw new IllegalStateException("The key for the purpose " + purpose + " is of another kind.", otherKind);
        }
    }
}
