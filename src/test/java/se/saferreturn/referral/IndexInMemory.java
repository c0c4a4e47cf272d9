package se.saferreturn.referral;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;

/** What the database does, without hashing. */
final class IndexInMemory implements SearchIndex {

    private final Map<CaseNumber, Set<Trait>> traits = new TreeMap<>(Comparator.comparing(CaseNumber::value));

    @Override
    public void add(CaseNumber caseNumber, Set<Trait> added) {
        traits.computeIfAbsent(caseNumber, number -> new HashSet<>()).addAll(added);
    }

    @Override
    public List<Hit> find(Set<Trait> wanted) {
        return traits.entrySet().stream()
                .map(entry -> new Hit(
                        entry.getKey(),
                        entry.getValue().stream()
                                .filter(trait -> wanted.stream().anyMatch(trait::isLike))
                                .collect(Collectors.toSet()),
                        Arrays.stream(Trait.Kind.values())
                                .filter(kind -> entry.getValue().stream().anyMatch(trait -> trait.kind() == kind))
                                .collect(Collectors.toSet())))
                .filter(hit -> !hit.shared().isEmpty())
                .toList();
    }
}
