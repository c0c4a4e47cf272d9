package se.saferreturn.casefile.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.Correction;
import se.saferreturn.casefile.PastEntry;

/** Entries as they are read, each with what was put right in it: a corrected answer keeps the place of the entry. */
final class CorrectedEntries {

    private final Map<UUID, PastEntry> entries = new LinkedHashMap<>();

    void add(UUID id, CaseFileEntry entry, Instant enteredAt) {
        entries.put(id, new PastEntry(id, entry, enteredAt, List.of()));
    }

    void correct(UUID id, StoredCorrection stored, String by, Instant at) {
        entries.computeIfPresent(id, (same, past) -> {
            Answers before = past.answers();
            Set<String> touched = new HashSet<>(stored.dropped());
            touched.addAll(stored.changed().asMap().keySet());
            List<Correction> corrections = new ArrayList<>(past.corrections());
            corrections.add(new Correction(at, by, stored.reason(), before.only(touched), stored.changed()));
            CaseFileEntry entry = past.entry();
            return new PastEntry(
                    id,
                    new CaseFileEntry(
                            entry.caseNumber(),
                            entry.form(),
                            entry.formVersion(),
                            entry.scope(),
                            entry.submittedFor(),
                            entry.author(),
                            before.changedBy(stored.changed()).without(stored.dropped())),
                    past.enteredAt(),
                    corrections);
        });
    }

    List<PastEntry> inOrder() {
        return List.copyOf(entries.values());
    }
}
