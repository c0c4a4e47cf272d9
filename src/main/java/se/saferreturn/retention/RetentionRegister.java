package se.saferreturn.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.saferreturn.casefile.CaseNumber;

/** Keeps how things stand with files whose time is over, and the record of what was erased. */
public interface RetentionRegister {

    /**
     * Lets only one transaction at a time decide about a file.
     *
     * @return false if another one is at it
     */
    boolean holdUntilDone(CaseNumber caseNumber);

    Optional<RetentionStatus> find(CaseNumber caseNumber);

    void review(CaseNumber caseNumber, Set<ReviewReason> doubts);

    void archive(CaseNumber caseNumber);

    void keepUntil(CaseNumber caseNumber, LocalDate day);

    void orderErasure(CaseNumber caseNumber, ErasureOrder order);

    /** Keeps that erasing did not succeed. */
    void failed(CaseNumber caseNumber, String part);

    /** The file is gone; only the record of it stays. */
    void erased(ErasureRecord done);

    /** All in one state, the oldest first. */
    List<RetentionStatus> in(RetentionStatus.State state, int limit);

    /** Those that were kept until a day before the given one. */
    List<RetentionStatus> keptUntilBefore(LocalDate day, int limit);

    /** What was erased, the latest first. */
    List<ErasureRecord> records(int limit);

    Optional<ErasureRecord> record(CaseNumber caseNumber);

    /** Keeps a row for the statistics that nobody can be found by. */
    void count(StatisticsRow row);
}
