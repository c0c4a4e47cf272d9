package se.saferreturn.document;

import se.saferreturn.casefile.CaseNumber;

/** A case that has ended gets no more documents. */
public class DocumentsClosedException extends RuntimeException {

    public DocumentsClosedException(CaseNumber caseNumber) {
        super("Case " + caseNumber + " has ended and takes no more documents. Open it again first.");
    }
}
