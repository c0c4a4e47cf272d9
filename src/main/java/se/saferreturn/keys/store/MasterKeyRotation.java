package se.saferreturn.keys.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import se.saferreturn.keys.MasterKey;

/**
 * Changes the master key while the application runs. A new key in the file waits until every node must have it, or until
 * another node wraps with it. Then every key in the vault is wrapped anew, a batch at a time; whatever has not had its
 * turn opens with the old one.
 */
class MasterKeyRotation {

    private static final Logger log = LoggerFactory.getLogger(MasterKeyRotation.class);

    private static final int BATCH = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final MasterKey masterKey;
    private final VaultDatabase vault;
    private final Duration settles;
    private final Clock clock;
    private @Nullable Instant noticed;
    private Set<Integer> announced = Set.of();

    MasterKeyRotation(MasterKey masterKey, VaultDatabase vault, Duration settles) {
        this(masterKey, vault, settles, Clock.systemUTC());
    }

    MasterKeyRotation(MasterKey masterKey, VaultDatabase vault, Duration settles, Clock clock) {
        this.masterKey = masterKey;
        this.vault = vault;
        this.settles = settles;
        this.clock = clock;
    }

    /** At the start: a key that nothing was wrapped with yet waits; other nodes may not have it. */
    void begin() {
        if (masterKey instanceof FileMasterKey file) {
            Map<Integer, Long> inVault = keysByMasterKey();
            if (!inVault.isEmpty() && !inVault.containsKey(file.newest())) {
                inVault.keySet().stream()
                        .filter(file.ids()::contains)
                        .findFirst()
                        .ifPresent(file::wrapWith);
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void rotate() {
        try {
            if (masterKey instanceof FileMasterKey file) {
                changeOver(file);
            }
            wrapAnew();
            if (masterKey instanceof FileMasterKey file) {
                announce(file);
            }
        } catch (KeyVaultAwayException later) {
            log.warn("The key vault cannot be reached; the master key is looked after again in a minute.");
        }
    }

    private void changeOver(FileMasterKey file) {
        int newest = file.newest();
        if (file.id() == newest) {
            noticed = null;
            return;
        }
        Instant now = clock.instant();
        if (noticed == null) {
            noticed = now;
            log.info(
                    "Master key {} is new; keys are wrapped with it in {}, or when another node does.",
                    newest,
                    settles);
        }
        boolean settled = !now.isBefore(noticed.plus(settles));
        if (settled || keysByMasterKey().containsKey(newest)) {
            file.wrapWith(newest);
            noticed = null;
            log.info("Keys are wrapped with master key {} from now on.", newest);
        }
    }

    private void wrapAnew() {
        int current = masterKey.id();
        UUID last = BEFORE_ALL;
        long left = left(current);
        while (left > 0) {
            UUID after = last;
            List<Wrapped> batch = vault.inTransaction(jdbc -> wrapAnew(jdbc, current, after));
            if (batch.isEmpty()) {
                return;
            }
            last = batch.get(batch.size() - 1).id();
            left = left(current);
            log.info("Wrapped {} keys with master key {}; {} to go.", batch.size(), current, left);
        }
    }

    private List<Wrapped> wrapAnew(JdbcClient jdbc, int current, UUID after) {
        List<Wrapped> batch = jdbc.sql("""
                        select id, owner, wrapped_key, master_key_id from vault_key
                        where master_key_id <> :current and id > :after order by id limit :batch
                        """)
                .param("current", current)
                .param("after", after)
                .param("batch", BATCH)
                .query((row, number) -> new Wrapped(
                        row.getObject("id", UUID.class),
                        row.getString("owner"),
                        row.getInt("master_key_id"),
                        row.getBytes("wrapped_key")))
                .list();
        for (Wrapped key : batch) {
            try {
                // a node that came first has changed the row, which then does not match any more
                jdbc.sql("""
                                update vault_key set wrapped_key = :wrappedKey, master_key_id = :current
                                where id = :id and master_key_id = :before
                                """)
                        .param(
                                "wrappedKey",
                                Wrapping.wrap(
                                        Wrapping.unwrap(key.bytes(), key.owner(), masterKey), key.owner(), masterKey))
                        .param("current", current)
                        .param("id", key.id())
                        .param("before", key.masterKeyId())
                        .update();
            } catch (IllegalStateException doesNotOpen) {
                log.error(
                        "{} It was wrapped by master key {}; put that one back into the file.",
                        doesNotOpen.getMessage(),
                        key.masterKeyId());
            }
        }
        return batch;
    }

    private void announce(FileMasterKey file) {
        Set<Integer> unneeded = new TreeSet<>(file.ids());
        unneeded.removeAll(keysByMasterKey().keySet());
        unneeded.remove(file.id());
        unneeded.remove(file.newest());
        if (!unneeded.equals(announced) && !unneeded.isEmpty()) {
            log.info(
                    "No key in the vault is wrapped by the master keys {} any more; they are needed for older backups"
                            + " of the vault only and can be taken out of the file.",
                    unneeded);
        }
        announced = new HashSet<>(unneeded);
    }

    private long left(int current) {
        return vault.inTransaction(jdbc -> jdbc.sql("select count(*) from vault_key where master_key_id <> :current")
                .param("current", current)
                .query(Long.class)
                .single());
    }

    /** How many keys each master key has wrapped. */
    private Map<Integer, Long> keysByMasterKey() {
        Map<Integer, Long> keys = new TreeMap<>();
        return vault.inTransaction(jdbc -> {
            jdbc.sql("select master_key_id, count(*) as keys from vault_key group by master_key_id")
                    .query(row -> {
                        keys.put(row.getInt("master_key_id"), row.getLong("keys"));
                    });
            return keys;
        });
    }

    /** A key as it lies in the vault. */
    private static final class Wrapped {

        private final UUID id;
        private final String owner;
        private final int masterKeyId;
        private final byte[] bytes;

        private Wrapped(UUID id, String owner, int masterKeyId, byte[] bytes) {
            this.id = id;
            this.owner = owner;
            this.masterKeyId = masterKeyId;
            this.bytes = bytes;
        }

        private UUID id() {
            return id;
        }

        private String owner() {
            return owner;
        }

        private int masterKeyId() {
            return masterKeyId;
        }

        private byte[] bytes() {
            return bytes;
        }
    }
}
