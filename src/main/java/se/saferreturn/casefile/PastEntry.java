package se.saferreturn.casefile;

import java.time.Instant;

/**
 * An entry of the case file as it was made.
 *
 * @param enteredAt when
 */
public record PastEntry(CaseFileEntry entry, Instant enteredAt) {

    public String form() {
        return entry.form();
    }

    public Answers answers() {
        return entry.answers();
    }
}
