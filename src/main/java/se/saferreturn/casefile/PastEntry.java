package se.saferreturn.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the case file, with its answers as they stand now.
 *
 * @param id by which it can be named
 * @param entry who entered it for what; its answers are the corrected ones
 * @param enteredAt when
 * @param corrections what was put right in it since, the earliest first
 */
public record PastEntry(UUID id, CaseFileEntry entry, Instant enteredAt, List<Correction> corrections) {

    public PastEntry {
        corrections = List.copyOf(corrections);
    }

    public String form() {
        return entry.form();
    }

    public Answers answers() {
        return entry.answers();
    }

    /** The answers as they stood at a moment in the past: what was decided then was decided on these. */
    public Answers answersAt(Instant moment) {
        Map<String, @Nullable Object> answers =
                new LinkedHashMap<>(entry.answers().asMap());
        for (int last = corrections.size() - 1; last >= 0; last--) {
            Correction correction = corrections.get(last);
            if (correction.at().isAfter(moment)) {
                answers.keySet().removeAll(correction.now().asMap().keySet());
                answers.putAll(correction.was().asMap());
            }
        }
        return Answers.of(answers);
    }

    /** Who entered the answers as they stood at a moment: whoever corrected them last before it, or who entered them first. */
    public String authorAt(Instant moment) {
        return corrections.stream()
                .filter(correction -> !correction.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(Correction::by)
                .orElse(entry.author());
    }

    /** Printing it prints no answer. */
    @Override
    public String toString() {
        return "PastEntry of " + entry.form();
    }
}
