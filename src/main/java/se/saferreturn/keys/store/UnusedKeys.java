package se.saferreturn.keys.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.saferreturn.keys.KeysInUse;

/**
 * Finds out about keys whose case was never opened because a node was killed meanwhile, and sweeps them after a month.
 * A key that was once seen in use is never swept, even if the main database does not know it: that may be an old backup.
 */
@Component
class UnusedKeys {

    private static final Logger log = LoggerFactory.getLogger(UnusedKeys.class);

    private final VaultDatabase vault;
    private final List<KeysInUse> users;
    private final PurposeKeysInUse purposes;

    UnusedKeys(VaultDatabase vault, List<KeysInUse> users, PurposeKeysInUse purposes) {
        this.vault = vault;
        this.users = users;
        this.purposes = purposes;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sort() {
        try {
            rememberPurposes();
            markWhatIsUsed();
            sweep();
        } catch (RuntimeException later) {
            log.warn("The key vault could not be looked through; it is tried again in an hour.", later);
        }
    }

    private void rememberPurposes() {
        // only purposes: the owner of every other key is a draft, or a case, whose number has the form XX-YYYY-NNNNN
        vault.inTransaction(jdbc -> jdbc.sql(
                                "select id, owner from vault_key where in_use and owner !~ '^([A-Z]{2}-[0-9]{4}-[0-9]{5}|draft)$'")
                        .query((row, number) -> new Purpose(row.getObject("id", UUID.class), row.getString("owner")))
                        .list())
                .forEach(key -> purposes.remember(key.id(), key.purpose()));
    }

    private void markWhatIsUsed() {
        Set<UUID> undecided =
                new HashSet<>(vault.inTransaction(jdbc -> jdbc.sql("select id from vault_key where not in_use")
                        .query(UUID.class)
                        .set()));
        if (undecided.isEmpty()) {
            return;
        }
        Set<UUID> used = new HashSet<>();
        users.forEach(user -> used.addAll(user.ids()));
        undecided.retainAll(used);
        for (UUID id : undecided) {
            vault.inTransaction(jdbc -> jdbc.sql("update vault_key set in_use = true where id = :id")
                    .param("id", id)
                    .update());
        }
    }

    private void sweep() {
        int swept = vault.inTransaction(
                jdbc -> jdbc.sql("delete from vault_key where not in_use and made_at < now() - interval '30 days'")
                        .update());
        if (swept > 0) {
            log.info("Swept {} keys of cases that were never opened.", swept);
        }
    }

    private record Purpose(UUID id, String purpose) {}
}
