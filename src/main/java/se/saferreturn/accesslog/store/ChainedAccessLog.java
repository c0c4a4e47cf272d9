package se.saferreturn.accesslog.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.LogFilter;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.accesslog.store.NotedAccess.Kept;
import se.saferreturn.casefile.CaseNumber;

/** The log in PostgreSQL, each row bound to the one before. */
@Component
class ChainedAccessLog implements AccessLog {

    private final ChainWriter writer;
    private final SealedReasons reasons;
    private final StoredAccesses stored;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChainedAccessLog(
            ChainWriter writer,
            SealedReasons reasons,
            StoredAccesses stored,
            DataSource database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.writer = writer;
        this.reasons = reasons;
        this.stored = stored;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void record(Access access) {
        note(access, Kept.ALWAYS);
    }

    @Override
    public void recordLook(Access access) {
        note(access, Kept.ONCE_PER_LOOK);
    }

    @Override
    public void recordIfUndone(Access attempt) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An attempt is recorded in the transaction that may be undone.");
        }
        note(attempt, Kept.IF_UNDONE);
    }

    private void note(Access access, Kept kept) {
        UUID id = UUID.randomUUID();
        NotedAccess noted = new NotedAccess(
                id, clock.instant().truncatedTo(ChronoUnit.MICROS), access, reasons.seal(access, id), kept);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            transaction.executeWithoutResult(status -> writer.append(List.of(noted)));
        } else if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("An access cannot be recorded in a read-only transaction: nothing would be"
                    + " kept. Record it before, or let the transaction write.");
        } else {
            pending().add(noted);
        }
    }

    @Override
    public List<LoggedAccess> of(CaseNumber caseNumber) {
        return stored.inOrder(new LogFilter(null, caseNumber, null, null, null));
    }

    private PendingAccesses pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingAccesses.class::isInstance)
                .map(PendingAccesses.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    PendingAccesses first = new PendingAccesses(writer::append, this::appendAfterwards);
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    /**
     * Writes on the connection of a transaction that is over and has not given it back yet. Asking for a second one
     * while it holds the first would stop everybody when many are refused at once.
     */
    private void appendAfterwards(List<NotedAccess> accesses) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            writer.append(accesses);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("A refusal could not be recorded in the access log.", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
