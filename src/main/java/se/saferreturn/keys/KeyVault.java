package se.saferreturn.keys;

import com.google.crypto.tink.KeysetHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps data keys in a database of their own, so that a backup of what they encrypt opens nothing by itself. What is done
 * here is done at once and does not wait for the caller's transaction.
 */
public interface KeyVault {

    /**
     * Makes a key, AES-256-GCM, that is kept before anything can be encrypted with it. If the caller's transaction is
     * rolled back it is thrown away.
     *
     * @param id new
     * @param owner whom it belongs to, such as a case number
     * @throws IllegalStateException the vault cannot be reached
     */
    KeysetHandle make(UUID id, String owner);

    /**
     * Opens a key; empty when it was destroyed.
     *
     * @throws IllegalStateException the vault cannot be reached, the key belongs to another owner, or it does not open
     *     with this master key
     */
    Optional<KeysetHandle> find(UUID id, String owner);

    /**
     * Destroys a key for good with all that is kept beside it, and remembers that it was meant to be. Nothing happens when that was done before.
     *
     * @throws IllegalStateException the vault cannot be reached
     */
    void destroy(UUID id);

    /** Those of these keys that were destroyed on purpose. */
    Set<UUID> destroyedAmong(Set<UUID> ids);

    /**
     * The keys that an owner has had for some time. Younger ones are left out, since what they are for may not be
     * committed yet.
     *
     * @throws IllegalStateException the vault cannot be reached
     */
    Set<UUID> ownedBy(String owner, Duration olderThan);
}
