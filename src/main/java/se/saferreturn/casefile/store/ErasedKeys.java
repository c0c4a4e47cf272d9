package se.saferreturn.casefile.store;

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
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.keys.KeyVault;

/**
 * Makes the file of an erased case unreadable: its key is destroyed in the vault as soon as the erasure is committed, and
 * if the vault is away, as soon as it is back.
 */
@Component
class ErasedKeys implements ErasedWithCase {

    private static final Logger log = LoggerFactory.getLogger(ErasedKeys.class);

    private final CaseKeys keys;
    private final KeyVault vault;
    private final JdbcClient jdbc;

    ErasedKeys(CaseKeys keys, KeyVault vault, JdbcClient jdbc) {
        this.keys = keys;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A case is erased in a transaction, so that nothing of it stays behind.");
        }
        keys.giveUp(caseNumber)
                .ifPresent(key -> TransactionSynchronizationManager.registerSynchronization(new WhenErased(key)));
    }

    /** What a fault kept from being destroyed when it should have been. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void destroyWhatIsLeft() {
        destroyAll("select id from erased_key where destroyed_at is null");
    }

    /** A backup of the vault that was restored may have brought back keys of cases that were erased after it. */
    @EventListener(ApplicationReadyEvent.class)
    void destroyWhatCameBack() {
        destroyAll("select id from erased_key");
    }

    private void destroyAll(String keys) {
        for (UUID key : jdbc.sql(keys).query(UUID.class).list()) {
            if (destroy(key)) {
                jdbc.sql("update erased_key set destroyed_at = now() where id = :id and destroyed_at is null")
                        .param("id", key)
                        .update();
            }
        }
    }

    private boolean destroy(UUID key) {
        try {
            vault.destroy(key);
            return true;
        } catch (RuntimeException later) {
            log.warn("The key of an erased case is not destroyed yet; it is tried again every minute.", later);
            return false;
        }
    }

    private final class WhenErased implements TransactionSynchronization {

        private final UUID key;

        private WhenErased(UUID key) {
            this.key = key;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                destroy(key);
            }
        }
    }
}
