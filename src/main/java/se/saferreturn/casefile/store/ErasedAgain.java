package se.saferreturn.casefile.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.keys.KeyVault;

/**
 * A restored backup of the main database brings back what was kept of cases that have been erased since. Their keys are
 * gone, so nothing of it can be read; what could still be seen is erased once more.
 */
@Component
class ErasedAgain {

    private static final Logger log = LoggerFactory.getLogger(ErasedAgain.class);

    private final CaseKeys keys;
    private final KeyVault vault;
    private final ObjectProvider<ErasedWithCase> keepers;
    private final TransactionTemplate transaction;

    ErasedAgain(
            CaseKeys keys,
            KeyVault vault,
            ObjectProvider<ErasedWithCase> keepers,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.vault = vault;
        this.keepers = keepers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void eraseWhatCameBack() {
        Map<UUID, CaseNumber> cases = new HashMap<>(keys.all());
        cases.keySet().retainAll(vault.destroyedAmong(cases.keySet()));
        if (!cases.isEmpty()) {
            log.warn("A backup brought back {} cases that had been erased; they are erased again.", cases.size());
        }
        List.copyOf(cases.values()).forEach(this::erase);
    }

    private void erase(CaseNumber caseNumber) {
        transaction.executeWithoutResult(status -> keepers.stream().forEach(keeper -> keeper.erase(caseNumber)));
    }
}
