package se.saferreturn.register;

import se.saferreturn.casefile.CaseNumber;

/** Whoever must know at once that two cases belong together. */
public interface CaseLinkWatcher {

    /** One opens the other again, or was joined to it; in the transaction of whoever links them. */
    void linked(CaseNumber one, CaseNumber other);
}
