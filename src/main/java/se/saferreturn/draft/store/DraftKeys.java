package se.saferreturn.draft.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.saferreturn.keys.KeyVault;

/**
 * A key in the vault for each draft of a start form, which belongs to no case: when the draft ends the key is destroyed, so
 * that no backup of the main database shows what was typed.
 */
@Component
class DraftKeys {

    static final String OWNER = "draft";

    private static final Logger log = LoggerFactory.getLogger(DraftKeys.class);

    /** A draft is committed long before. */
    private static final Duration SURELY_COMMITTED = Duration.ofMinutes(10);

    private final KeyVault vault;
    private final JdbcClient jdbc;

    DraftKeys(KeyVault vault, JdbcClient jdbc) {
        this.vault = vault;
        this.jdbc = jdbc;
    }

    Aead make(UUID id) {
        return aead(vault.make(id, OWNER));
    }

    /** Empty when it was destroyed. */
    Optional<Aead> find(UUID id) {
        return vault.find(id, OWNER).map(DraftKeys::aead);
    }

    /** Destroys a key when the caller's transaction has committed. */
    void giveUp(UUID id) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new WhenEnded(id));
        } else {
            destroy(id);
        }
    }

    /** Keys whose draft has ended, when a fault kept them from being destroyed then or a backup brought them back. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void destroyWhatIsLeft() {
        try {
            Set<UUID> left = new HashSet<>(vault.ownedBy(OWNER, SURELY_COMMITTED));
            left.removeAll(jdbc.sql("select key_id from draft where key_id is not null")
                    .query(UUID.class)
                    .set());
            left.forEach(this::destroy);
        } catch (RuntimeException later) {
            log.warn("The keys of ended drafts could not be looked through; it is tried again in 10 minutes.", later);
        }
    }

    private void destroy(UUID id) {
        try {
            vault.destroy(id);
        } catch (RuntimeException later) {
            log.warn("The key of an ended draft is not destroyed yet; it is tried again in 10 minutes.", later);
        }
    }

    private static Aead aead(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException otherKind) {
            throw new IllegalStateException("The key of a draft is of another kind.", otherKind);
        }
    }

    private final class WhenEnded implements TransactionSynchronization {

        private final UUID id;

        private WhenEnded(UUID id) {
            this.id = id;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                destroy(id);
            }
        }
    }
}
