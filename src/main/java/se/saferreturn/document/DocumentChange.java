package se.saferreturn.document;

import java.time.Instant;

/**
 * What was put right of a document.
 *
 * @param by user who did
 * @param was what it was called before
 * @param now what it is called since
 * @param enteredInError whether it was said to have been added in error
 */
public record DocumentChange(Instant at, String by, String reason, Naming was, Naming now, boolean enteredInError) {

    /** What a document is called. */
    public record Naming(String title, DocumentKind kind) {

        @Override
        public String toString() {
            return "naming of a document";
        }
    }

    @Override
    public String toString() {
        return "change of a document";
    }
}
