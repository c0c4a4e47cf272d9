package se.saferreturn.casefile;

import java.util.Set;
import java.util.UUID;

/**
 * What is to be put right in an entry.
 *
 * @param entry its id
 * @param changed the answers that are to stand instead
 * @param dropped keys of the answers that are no longer asked with these
 * @param author user who corrects
 */
public record NewCorrection(
        CaseNumber caseNumber, UUID entry, Answers changed, Set<String> dropped, String reason, String author) {

    public NewCorrection {
        dropped = Set.copyOf(dropped);
    }

    @Override
    public String toString() {
        return "Correction in " + caseNumber;
    }
}
