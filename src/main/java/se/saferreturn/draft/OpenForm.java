package se.saferreturn.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody may fill in now.
 *
 * @param form which form it is
 * @param fields keys of the fields that a draft may hold
 */
public record OpenForm(DraftPlace place, BegunForm form, Set<String> fields) {

    public Map<String, @Nullable Object> kept(Map<String, @Nullable Object> answers) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(answers);
        kept.keySet().retainAll(fields);
        return kept;
    }
}
