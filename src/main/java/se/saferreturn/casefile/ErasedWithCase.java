package se.saferreturn.casefile;

/** Whoever keeps something of a case, and must let go of it when the case is erased. */
public interface ErasedWithCase {

    /** Destroys it, in the caller's transaction. Nothing happens when there is nothing. */
    void erase(CaseNumber caseNumber);
}
