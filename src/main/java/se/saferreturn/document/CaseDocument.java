package se.saferreturn.document;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a document without opening it. Printing it prints nothing of it.
 *
 * @param size in bytes
 * @param addedBy id of the user
 * @param removed what was taken out of the file before it was kept
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
        Set<Removed> removed) {

    @Override
    public String toString() {
        return "document " + id;
    }
}
