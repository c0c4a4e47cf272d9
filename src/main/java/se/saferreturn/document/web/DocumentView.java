package se.saferreturn.document.web;

import java.time.Instant;
import java.util.UUID;
import se.saferreturn.document.CaseDocument;
import se.saferreturn.document.Removed;

/**
 * A document as it is told of. Printing it prints nothing of it.
 *
 * @param kind identity, travel, health, consent, decision, agreement, receipt or other
 * @param type media type of the content
 * @param size in bytes
 * @param removed what was taken out of the file before it was kept, in a sentence; empty when nothing was
 */
record DocumentView(
        UUID id,
        String title,
        String kind,
        String fileName,
        String type,
        long size,
        String addedBy,
        Instant addedAt,
        String removed) {

    static DocumentView of(CaseDocument document) {
        return new DocumentView(
                document.id(),
                document.title(),
                document.kind().code(),
                document.fileName(),
                document.type().mediaType(),
                document.size(),
                document.addedBy(),
                document.addedAt(),
                Removed.sentence(document.removed()));
    }

    @Override
    public String toString() {
        return "document " + id;
    }
}
