package se.saferreturn.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correction changes.
 *
 * @param changes old and new, answer by answer
 * @param follows what follows in the case, in sentences
 */
public record CorrectionResult(List<Change> changes, List<String> follows) {

    public CorrectionResult {
        changes = List.copyOf(changes);
        follows = List.copyOf(follows);
    }

    /** One answer; absent where there was none, or where there is none any more. */
    public record Change(
            String key,
            String label,
            @Nullable Object was,
            @Nullable Object now) {

        @Override
        public String toString() {
            return "Change of " + key;
        }
    }

    @Override
    public String toString() {
        return "Correction of " + changes.size() + " answers";
    }
}
