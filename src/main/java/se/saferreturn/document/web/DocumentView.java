package se.saferreturn.document.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.saferreturn.document.CaseDocument;
import se.saferreturn.document.DocumentChange;
import se.saferreturn.filecleaning.Removed;

/**
 * A document as it is told of. Printing it prints nothing of it.
 *
 * @param kind identity, travel, health, consent, decision, agreement, receipt or other
 * @param type media type of the content
 * @param size in bytes
 * @param removed what was taken out of the file before it was kept, in a sentence; empty when nothing was
 * @param changes what was put right of it, the earliest first
 * @param correctable whether the reader may put it right
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
        String removed,
        List<Change> changes,
        boolean correctable) {

    /** Old and new, who, when and why. */
    record Change(
            Instant at,
            String by,
            String reason,
            String titleWas,
            String kindWas,
            String title,
            String kind,
            boolean enteredInError) {

        static Change of(DocumentChange change) {
            return new Change(
                    change.at(),
                    change.by(),
                    change.reason(),
                    change.was().title(),
                    change.was().kind().code(),
                    change.now().title(),
                    change.now().kind().code(),
                    change.enteredInError());
        }

        @Override
        public String toString() {
            return "change of a document";
        }
    }

    static DocumentView of(CaseDocument document, boolean correctable) {
        return new DocumentView(
                document.id(),
                document.title(),
                document.kind().code(),
                document.fileName(),
                document.type().mediaType(),
                document.size(),
                document.addedBy(),
                document.addedAt(),
                Removed.sentence(document.removed()),
                document.changes().stream().map(Change::of).toList(),
                correctable);
    }

    @Override
    public String toString() {
        return "document " + id;
    }
}
