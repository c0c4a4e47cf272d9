package se.saferreturn.retention;

import se.saferreturn.casefile.CaseNumber;

/** Has records officers decide on a file. */
public interface Reviews {

    /** Gives the task to decide; where a data request was granted, the task to confirm the erasure. */
    void start(CaseNumber caseNumber, Grounds grounds);
}
