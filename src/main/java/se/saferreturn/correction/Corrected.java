package se.saferreturn.correction;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.PastEntry;

/**
 * A correction that has just been kept.
 *
 * @param entry as it stood before
 * @param keys of the answers that were changed or fell away
 * @param before what the file said of the case, or of the entry's part of it, before the correction
 * @param after what it says now; the same as before where a later answer stands
 * @param processInstance of the case itself; absent when nothing of it is running
 */
public record Corrected(
        CaseNumber caseNumber,
        PastEntry entry,
        Set<String> keys,
        Answers before,
        Answers after,
        @Nullable String processInstance) {

    public Corrected {
        keys = Set.copyOf(keys);
    }

    /** Whether the answer that stands is another one now. */
    public boolean changes(String key) {
        return keys.contains(key) && !Objects.equals(before.get(key), after.get(key));
    }

    /** The process instance of a case that goes on. */
    public Optional<String> running() {
        return Optional.ofNullable(processInstance);
    }

    @Override
    public String toString() {
        return "Correction in " + caseNumber;
    }
}
