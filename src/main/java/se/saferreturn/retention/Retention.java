package se.saferreturn.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileCatalogue;
import se.saferreturn.casefile.CaseFileCatalogue.LastNote;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.retention.RetentionStatus.State;
import se.saferreturn.routing.Clocks;
import se.saferreturn.routing.FactNames;

/**
 * Watches over the time for which files are kept. Each call that names a file takes part in a transaction of its caller,
 * which lasts until the file has been dealt with; two nodes never deal with the same one.
 */
public final class Retention {

    private static final String DOUBTS = "retention-doubts";
    private static final String DECISION = "retention-decision";
    private static final int VERSION = 1;

    private final RetentionRule rule;
    private final RetentionPeriods periods;
    private final EndedFiles endedFiles;
    private final CaseFile caseFile;
    private final CaseFileCatalogue catalogue;
    private final RetentionRegister register;
    private final Reviews reviews;
    private final Erasure erasure;
    private final Clock clock;

    public Retention(
            RetentionPeriods periods,
            EndedFiles endedFiles,
            CaseFile caseFile,
            CaseFileCatalogue catalogue,
            RetentionRegister register,
            Reviews reviews,
            Erasure erasure,
            Clock clock) {
        this.rule = new RetentionRule(periods);
        this.periods = periods;
        this.endedFiles = endedFiles;
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.register = register;
        this.reviews = reviews;
        this.erasure = erasure;
        this.clock = clock;
    }

    /**
     * A page of the files whose time may be over by a day; whether it is, {@link #decide} finds out.
     *
     * @param after number after which the page begins; empty for the first
     */
    public List<LastNote> overBy(CaseSeries series, LocalDate day, String after, int limit) {
        return catalogue.withoutNoteSince(
                series,
                periods.lastNoteBefore(series, day)
                        .atTime(LocalTime.MIN)
                        .atZone(Clocks.SWEDEN)
                        .toInstant(),
                EndedFiles.NO_NOTES,
                after,
                limit);
    }

    /** Decides by the rule what becomes of a file, once; nothing happens before its time is over. */
    public void decide(CaseNumber caseNumber) {
        if (!register.holdUntilDone(caseNumber) || register.find(caseNumber).isPresent()) {
            return;
        }
        Optional<EndedFile> ended = endedFiles.find(caseNumber);
        if (ended.isEmpty()) {
            return;
        }
        Verdict verdict = rule.judge(ended.get(), LocalDate.now(clock));
        if (verdict instanceof Verdict.Erase) {
            register.orderErasure(caseNumber, ErasureOrder.byRule());
        } else if (verdict instanceof Verdict.Archive) {
            register.archive(caseNumber);
        } else if (verdict instanceof Verdict.Decide decide) {
            review(ended.get(), decide.doubts());
        }
    }

    /** Has a file decided on again that was kept until a day that is over. */
    public void decideAgain(CaseNumber caseNumber) {
        if (!register.holdUntilDone(caseNumber)
                || register.find(caseNumber)
                        .filter(standing -> standing.state() == State.KEPT)
                        .isEmpty()) {
            return;
        }
        endedFiles.find(caseNumber).ifPresent(ended -> review(ended, Set.of(ReviewReason.KEPT_UNTIL_NOW)));
    }

    private void review(EndedFile file, Set<ReviewReason> doubts) {
        CaseNumber caseNumber = file.caseNumber();
        CaseSeries series = caseNumber.series();
        register.review(caseNumber, doubts);
        caseFile.append(CaseFileEntry.bySystem(
                caseNumber,
                DOUBTS,
                VERSION,
                CaseFileEntry.WHOLE_CASE,
                Answers.of(Map.of(
                        RetentionFields.DOUBTS,
                        doubts.stream().sorted().map(ReviewReason::code).toList(),
                        RetentionFields.LAST_NOTE_ON,
                        file.lastNote().toString(),
                        RetentionFields.ERASE_BY,
                        periods.eraseBy(series, file.lastNote()).toString()))));
        reviews.start(caseNumber, DisposalReason.RETENTION);
    }

    /**
     * Has the erasure of all files confirmed that a data request was granted for. What one file tells stands in those that
     * it is linked with as well, so they are erased together.
     *
     * @param request number of the data request
     * @param officer who carries it out; somebody else confirms
     * @throws ErasureRefusedException a linked file is not among them, or somebody still works with one; nothing has been
     *     done then
     */
    public void requestErasure(Collection<CaseNumber> files, CaseNumber request, String officer) {
        requireLinked(files);
        files.forEach(file -> requestErasure(file, request, officer));
    }

    /**
     * Makes sure that no file stays that is linked with one that is to be erased.
     *
     * @throws ErasureRefusedException one would stay; it says which
     */
    public void requireLinked(Collection<CaseNumber> files) {
        for (CaseNumber file : files) {
            Set<CaseNumber> linked = new LinkedHashSet<>(linkedWith(file));
            linked.removeAll(files);
            if (!linked.isEmpty()) {
                throw new ErasureRefusedException("Case " + file + " is linked with "
                        + linked.stream().map(CaseNumber::value).collect(Collectors.joining(", "))
                        + ", which would still tell of it. Name all of them, or none. Nothing has been erased.");
            }
        }
    }

    /** The files that are linked with one and are still there: opened again, joined, or the enquiry it came from. */
    public Set<CaseNumber> linkedWith(CaseNumber file) {
        return caseFile.exists(file) ? endedFiles.linkedWith(file) : Set.of();
    }

    /**
     * Has the erasure confirmed that a data request was granted for.
     *
     * @param request number of the data request
     * @param officer who carries it out; somebody else confirms
     * <p>A decision that goes on already is not decided twice: where somebody has decided to erase it, their second
     * signature is waited for; where nobody has, this decision takes its place.
     *
     * @throws ErasureRefusedException somebody still works with the case
     */
    public void requestErasure(CaseNumber caseNumber, CaseNumber request, String officer) {
        if (!register.holdUntilDone(caseNumber)) {
            throw new ErasureRefusedException(
                    "The retention of " + caseNumber + " is being worked out just now. Try again in a minute.");
        }
        if (!caseFile.exists(caseNumber)) {
            return;
        }
        if (isWorkedWith(caseNumber)) {
            throw new ErasureRefusedException("Case " + caseNumber
                    + " is open again: close it first, or leave it out and say why. Nothing has been erased.");
        }
        Optional<State> state = register.find(caseNumber).map(RetentionStatus::state);
        boolean isOrdered = state.filter(State.ERASE::equals).isPresent();
        if (isOrdered || reviews.waitsForConfirmation(caseNumber)) {
            return;
        }
        reviews.giveUp(caseNumber);
        caseFile.append(new CaseFileEntry(
                caseNumber,
                DECISION,
                VERSION,
                CaseFileEntry.WHOLE_CASE,
                null,
                officer,
                Answers.of(Map.of(
                        FactNames.RETENTION_DECISION, "erase", RetentionFields.REASON, "Data request " + request))));
        register.review(caseNumber, Set.of());
        reviews.start(caseNumber, DisposalReason.DATA_REQUEST);
    }

    /** Whether somebody works with a file, so that nothing of it can be erased. */
    public boolean isWorkedWith(CaseNumber caseNumber) {
        return caseFile.exists(caseNumber) && endedFiles.isWorkedIn(caseNumber);
    }

    /** Erases a file for which that was ordered; nothing happens to any other. */
    public void erase(CaseNumber caseNumber) {
        if (!register.holdUntilDone(caseNumber)) {
            return;
        }
        Optional<RetentionStatus> ordered =
                register.find(caseNumber).filter(standing -> standing.state() == State.ERASE);
        if (ordered.isEmpty()) {
            return;
        }
        ErasureOrder order = ordered.get().order();
        if (order == null) {
            throw new IllegalStateException("Case " + caseNumber + " is to be erased by nobody's decision.");
        }
        if (isWorkedWith(caseNumber)) {
            throw new ErasureFailedException(
                    "WorkGoingOn", "Case " + caseNumber + " was not erased: somebody works with it again.");
        }
        erasure.carryOut(caseNumber, order);
    }

    /** Files that will soon be over: those that the rule has not looked at yet. */
    public List<SoonOver> soonOver(LocalDate by, int limit) {
        return Stream.of(CaseSeries.values())
                .flatMap(series -> overBy(series, by, "", limit).stream())
                .filter(note -> register.find(note.caseNumber()).isEmpty())
                .flatMap(note -> endedFiles.find(note.caseNumber()).stream())
                .map(this::soonOver)
                .filter(soon -> !soon.overOn().isAfter(by))
                .limit(limit)
                .toList();
    }

    private SoonOver soonOver(EndedFile file) {
        CaseSeries series = file.caseNumber().series();
        return new SoonOver(
                file.caseNumber(),
                file.lastNote(),
                periods.overOn(series, file.lastNote()),
                periods.eraseBy(series, file.lastNote()));
    }

    /**
     * A file whose time will soon be over.
     *
     * @param eraseBy the day on which it has to be gone at the latest, unless it is kept
     */
    public record SoonOver(CaseNumber caseNumber, LocalDate lastNote, LocalDate overOn, LocalDate eraseBy) {}
}
