package se.saferreturn.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;

/** The documents of the cases. Nothing is ever changed; they go with their case. */
public interface CaseDocuments {

    /**
     * The documents of a case, the last one first.
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

    /** One document of a case; empty when this case has none with this id. */
    Optional<CaseDocument> find(CaseNumber caseNumber, UUID id);

    /**
     * The content of a document of a case; empty when this case has none with this id.
     *
     * @throws IllegalStateException it was altered or belongs elsewhere
     */
    Optional<byte[]> content(CaseNumber caseNumber, UUID id);
}
