package se.saferreturn.accesslog.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.store.NotedAccess.Kept;

/**
 * What one transaction has to add to the log. It is written just before the commit, as the last thing that the transaction
 * waits for; so no two transactions can wait for each other because of the log.
 */
final class PendingAccesses implements TransactionSynchronization {

    private final List<NotedAccess> accesses = new ArrayList<>();
    private final Consumer<List<NotedAccess>> inTransaction;
    private final Consumer<List<NotedAccess>> afterwards;
    private boolean written;

    /**
     * For one transaction.
     *
     * @param inTransaction writes as a part of it
     * @param afterwards writes when it is over
     */
    PendingAccesses(Consumer<List<NotedAccess>> inTransaction, Consumer<List<NotedAccess>> afterwards) {
        this.inTransaction = inTransaction;
        this.afterwards = afterwards;
    }

    void add(NotedAccess access) {
        if (written && access.kept() != Kept.IF_UNDONE) {
            // from something else that is done just before the commit
            inTransaction.accept(List.of(access));
        } else {
            accesses.add(access);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        inTransaction.accept(done());
        written = true;
    }

    @Override
    public void afterCompletion(int status) {
        boolean kept = status == STATUS_COMMITTED;
        if (kept && written) {
            return;
        }
        // what was undone did not happen, but that somebody was kept out did
        List<NotedAccess> left = kept ? done() : refused();
        if (!left.isEmpty()) {
            afterwards.accept(left);
        }
    }

    private List<NotedAccess> done() {
        return accesses.stream().filter(noted -> noted.kept() != Kept.IF_UNDONE).toList();
    }

    /** Why an attempt was refused may have been recorded; then it is told once. */
    private List<NotedAccess> refused() {
        List<NotedAccess> refused = new ArrayList<>();
        for (NotedAccess noted : accesses) {
            boolean told = noted.kept() == Kept.IF_UNDONE
                    && accesses.stream()
                            .filter(other -> !other.id().equals(noted.id()))
                            .filter(other -> other.access().act() == Act.REFUSED)
                            .anyMatch(other -> other.kept() != Kept.IF_UNDONE && other.isBySamePersonInSameCase(noted));
            if (noted.access().act() == Act.REFUSED && !told) {
                refused.add(noted);
            }
        }
        return refused;
    }
}
