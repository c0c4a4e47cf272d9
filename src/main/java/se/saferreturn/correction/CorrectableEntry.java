package se.saferreturn.correction;

import java.util.List;
import se.saferreturn.casefile.PastEntry;
import se.saferreturn.form.AskedField;

/**
 * An entry whose answers can be put right.
 *
 * @param asked what its form asks
 */
public record CorrectableEntry(PastEntry entry, List<AskedField> asked) {

    public CorrectableEntry {
        asked = List.copyOf(asked);
    }

    @Override
    public String toString() {
        return "CorrectableEntry of " + entry.form();
    }
}
