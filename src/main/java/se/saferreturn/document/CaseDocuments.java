package se.saferreturn.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.filecleaning.DocumentRefusedException;

/** The documents of the cases. Nothing is ever changed, but put right beside it; they go with their case. */
public interface CaseDocuments {

    /**
     * The documents of a case, the last one first, without those that were entered in error.
     *
     * @throws CaseFileClosedException the case was never opened, or it was erased
     */
    List<CaseDocument> of(CaseNumber caseNumber);

    /**
     * Keeps a document.
     *
     * @param addedBy id of the user
     * @throws CaseFileClosedException the case was never opened, or it was erased
     */
    CaseDocument add(CaseNumber caseNumber, NewDocument document, String addedBy);

    /**
     * Those that were entered in error, the last one first.
     *
     * @throws CaseFileClosedException the case was never opened, or it was erased
     */
    List<CaseDocument> enteredInError(CaseNumber caseNumber);

    /**
     * Puts right what a document is called, or says that it was entered in error; what it was called before stays.
     *
     * @param by id of the user
     * @return as it is now; empty when this case has none with this id
     * @throws DocumentRefusedException nothing would change
     */
    Optional<CaseDocument> correct(CaseNumber caseNumber, UUID id, DocumentCorrection correction, String by);

    /** One document of a case; empty when this case has none with this id, or it was entered in error. */
    Optional<CaseDocument> find(CaseNumber caseNumber, UUID id);

    /**
     * The content of a document of a case; empty when this case has none with this id, or it was entered in error.
     *
     * @throws IllegalStateException it was altered or belongs elsewhere
     */
    Optional<byte[]> content(CaseNumber caseNumber, UUID id);
}
