package se.saferreturn.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.saferreturn.filecleaning.DocumentType;
import se.saferreturn.filecleaning.Removed;

/**
 * What is known of a document without opening it. Printing it prints nothing of it.
 *
 * @param size in bytes
 * @param addedBy id of the user
 * @param removed what was taken out of the file before it was kept
 * @param changes what was put right of it, the earliest first
 */
public record CaseDocument(
        UUID id,
        String title,
        DocumentKind kind,
        String fileName,
        DocumentType type,
        long size,
        String addedBy,
        Instant addedAt,
        Set<Removed> removed,
        List<DocumentChange> changes) {

    public CaseDocument {
        removed = Set.copyOf(removed);
        changes = List.copyOf(changes);
    }

    /** Whether it was added in error, and is kept only so that this can be undone. */
    public boolean isEnteredInError() {
        return !changes.isEmpty() && changes.get(changes.size() - 1).enteredInError();
    }

    @Override
    public String toString() {
        return "document " + id;
    }
}
