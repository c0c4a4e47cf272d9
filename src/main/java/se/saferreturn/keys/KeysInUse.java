package se.saferreturn.keys;

import java.util.Set;
import java.util.UUID;

/** Says which keys of the vault are needed. It is asked before the application starts, even before there are tables. */
public interface KeysInUse {

    /** Ids of the keys without which something could not be read. */
    Set<UUID> ids();
}
