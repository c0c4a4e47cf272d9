package se.saferreturn.retention;

import se.saferreturn.casefile.CaseNumber;

/** Has records officers decide on a file. */
public interface Reviews {

    /** Gives the task to decide; where a data request was granted, the task to confirm the erasure. */
    void start(CaseNumber caseNumber, DisposalReason grounds);

    /** Whether a records officer has decided to erase it, and a second one is asked to confirm that. */
    boolean waitsForConfirmation(CaseNumber caseNumber);

    /** Ends a decision that goes on, since another one takes its place; what was written for it stays in the file. */
    void giveUp(CaseNumber caseNumber);
}
