package se.saferreturn.casefile;

/** The case has no key: it was never opened, or it was erased. */
public class CaseFileClosedException extends RuntimeException {

    public CaseFileClosedException(CaseNumber caseNumber) {
        super("The file of case " + caseNumber + " cannot be opened: the case is not known, or it has been erased.");
    }
}
