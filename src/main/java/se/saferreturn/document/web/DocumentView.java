package se.saferreturn.document.web;

import java.time.Instant;
import java.util.UUID;
import se.saferreturn.document.CaseDocument;

/**
 * A document as it is told of. Printing it prints nothing of it.
 *
 * @param kind identity, travel, health, consent, decision, agreement, receipt or other
 * @param type media type of the content
 * @param size in bytes
 */
record DocumentView(
        UUID id, String title, String kind, String fileName, String type, long size, String addedBy, Instant addedAt) {

    static DocumentView of(CaseDocument document) {
        return new DocumentView(
                document.id(),
                document.title(),
                document.kind().code(),
                document.fileName(),
                document.type().mediaType(),
                document.size(),
                document.addedBy(),
                document.addedAt());
    }

    @Override
    public String toString() {
        return "document " + id;
    }
}
