package se.saferreturn.casefile.store;

import com.google.crypto.tink.KeysetHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.saferreturn.keys.KeyVault;

/** A key vault that cannot be reached until a test says that it is back. */
final class AwayVault implements KeyVault {

    private final KeyVault vault;
    boolean isBack;

    AwayVault(KeyVault vault) {
        this.vault = vault;
    }

    private KeyVault reach() {
        if (!isBack) {
            throw new IllegalStateException("The vault is away for the sake of a test.");
        }
        return vault;
    }

    @Override
    public KeysetHandle make(UUID id, String owner) {
        return reach().make(id, owner);
    }

    @Override
    public Optional<KeysetHandle> find(UUID id, String owner) {
        return reach().find(id, owner);
    }

    @Override
    public void destroy(UUID id) {
        reach().destroy(id);
    }

    @Override
    public Set<UUID> destroyedAmong(Set<UUID> ids) {
        return reach().destroyedAmong(ids);
    }

    @Override
    public Set<UUID> ownedBy(String owner, Duration olderThan) {
        return reach().ownedBy(owner, olderThan);
    }
}
