package se.saferreturn.keys;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Says which keys of the vault are needed. It is asked before the application starts, even before there are tables. */
public interface KeysInUse {

    /** Ids of the keys without which something could not be read. */
    Set<UUID> ids();

    /** Some of the keys that have not been moved into the vault yet, wrapped, by their owner. */
    default Map<String, byte[]> outsideTheVault() {
        return Map.of();
    }
}
