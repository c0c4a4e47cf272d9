package se.saferreturn.retention;

import java.time.Clock;
import java.util.List;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.register.CaseLinks;

/**
 * Erases a file: everybody who keeps something of it lets go of it, and what stays is a row for the statistics that
 * nobody can be found by, and the record that it was done. It takes part in its caller's transaction, so all of it
 * happens or nothing.
 */
public final class Erasure {

    private final List<ErasedWithCase> keepers;
    private final CaseFile caseFile;
    private final CaseLinks links;
    private final RetentionRegister register;
    private final AccessLog log;
    private final Clock clock;

    public Erasure(
            List<ErasedWithCase> keepers,
            CaseFile caseFile,
            CaseLinks links,
            RetentionRegister register,
            AccessLog log,
            Clock clock) {
        this.keepers = List.copyOf(keepers);
        this.caseFile = caseFile;
        this.links = links;
        this.register = register;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Erases a file.
     *
     * @throws ErasureFailedException somebody could not let go of it
     */
    public void carryOut(CaseNumber caseNumber, ErasureOrder order) {
        caseFile.holdUntilDone(caseNumber);
        if (caseFile.exists(caseNumber)) {
            links.count(caseNumber)
                    .map(counted -> StatisticsRow.of(counted, caseFile.current(caseNumber, CaseFileEntry.WHOLE_CASE)))
                    .ifPresent(register::count);
        }
        for (ErasedWithCase keeper : keepers) {
            try {
                keeper.erase(caseNumber);
            } catch (RuntimeException refusal) {
                // the cause is left out, since its message may quote what is being erased
                throw new ErasureFailedException(
                        nameOf(keeper),
                        "Case " + caseNumber + " was not erased: " + nameOf(keeper) + " failed with "
                                + refusal.getClass().getSimpleName() + ".");
            }
        }
        if (caseFile.exists(caseNumber)) {
            throw new ErasureFailedException(
                    "CaseFile", "Case " + caseNumber + " was not erased: its file can still be opened.");
        }
        log.record(new Access(
                order.decidedBy(),
                Act.ERASED,
                caseNumber,
                "everything",
                Basis.OFFICE,
                order.grounds().code()));
        register.erased(new ErasureRecord(caseNumber, clock.instant(), order));
    }

    /** Without what a container adds to the name of a class. */
    private static String nameOf(ErasedWithCase keeper) {
        String name = keeper.getClass().getSimpleName();
        int added = name.indexOf("$$");
        return added < 0 ? name : name.substring(0, added);
    }
}
