package se.saferreturn.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.saferreturn.casefile.NamePlace;
import se.saferreturn.casefile.Trait;

/**
 * Compares the names of a person with what a case shares of them: pairs each part of the one with a part of the other and
 * counts the pairs. Both sides are treated alike, so it makes no difference who was known first.
 */
final class NameComparison {

    private static final int PARTS_OF_A_NAME = 2;

    private final List<PersonName> names;
    private final Map<NamePlace, Set<Trait>> known;

    NameComparison(List<PersonName> names, Set<Trait> shared) {
        this.names = names;
        this.known = shared.stream()
                .flatMap(trait -> Stream.ofNullable(trait.place()).map(place -> Map.entry(place, trait)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Two parts that are written or sound alike, or the only part that is known of one of the two. */
    boolean areAlike() {
        return pairs(false) >= PARTS_OF_A_NAME
                || names.stream()
                        .anyMatch(name -> knownNames().stream()
                                .anyMatch(other -> pairs(name, other, false) >= needed(name, other)));
    }

    /** Two parts that are written alike, or both names are of one part and that is. */
    boolean areTheSame() {
        return pairs(true) >= PARTS_OF_A_NAME
                || names.stream()
                        .anyMatch(name -> knownNames().stream().anyMatch(other -> {
                            int longer = Math.max(size(name, other), size(other, name));
                            return pairs(name, other, true) >= Math.min(PARTS_OF_A_NAME, longer);
                        }));
    }

    /** Whether the case has every part, of particles only where there is nothing else. */
    boolean haveAll(boolean writtenAlike) {
        return names.stream()
                .allMatch(name -> name.partsThatCount(name.isStrong()).stream()
                        .allMatch(
                                part -> known.values().stream().anyMatch(traits -> alike(part, traits, writtenAlike))));
    }

    private List<KnownName> knownNames() {
        return known.keySet().stream().map(KnownName::new).distinct().toList();
    }

    /** A name of the case, by what is the same in all its places. */
    private record KnownName(String name, int strongParts, int parts) {

        KnownName(NamePlace place) {
            this(place.name(), place.strongParts(), place.parts());
        }
    }

    private static int needed(PersonName name, KnownName other) {
        return Math.min(PARTS_OF_A_NAME, Math.min(size(name, other), size(other, name)));
    }

    private static boolean strongOnly(PersonName name, KnownName other) {
        return name.isStrong() && other.strongParts() > 0;
    }

    private static int size(PersonName name, KnownName other) {
        return name.partsThatCount(strongOnly(name, other)).size();
    }

    private static int size(KnownName other, PersonName name) {
        return strongOnly(name, other) ? other.strongParts() : other.parts();
    }

    private int pairs(PersonName name, KnownName other, boolean writtenAlike) {
        boolean strongOnly = strongOnly(name, other);
        return pairs(
                name.partsThatCount(strongOnly),
                known.entrySet().stream()
                        .filter(part -> new KnownName(part.getKey()).equals(other))
                        .filter(part -> !strongOnly || part.getKey().isStrong())
                        .map(Map.Entry::getValue)
                        .toList(),
                writtenAlike);
    }

    /** Of all names together, so that a maiden name and a first name are found that stand in two answers. */
    private int pairs(boolean writtenAlike) {
        return pairs(
                names.stream()
                        .flatMap(name -> name.parts().stream())
                        .filter(PersonName.Part::strong)
                        .distinct()
                        .toList(),
                known.entrySet().stream()
                        .filter(part -> part.getKey().isStrong())
                        .map(part -> part.getValue().stream()
                                .map(trait -> new Trait(trait.kind(), trait.value()))
                                .collect(Collectors.toSet()))
                        .distinct()
                        .toList(),
                writtenAlike);
    }

    /** The most pairs that can be made, each part being in one at most. */
    private static int pairs(List<PersonName.Part> parts, Collection<Set<Trait>> others, boolean writtenAlike) {
        List<Set<Trait>> known = new ArrayList<>(others);
        Map<Integer, Integer> partOf = new HashMap<>();
        int pairs = 0;
        for (int part = 0; part < parts.size(); part++) {
            if (finds(part, parts, known, partOf, new HashSet<>(), writtenAlike)) {
                pairs++;
            }
        }
        return pairs;
    }

    private static boolean finds(
            int part,
            List<PersonName.Part> parts,
            List<Set<Trait>> known,
            Map<Integer, Integer> partOf,
            Set<Integer> tried,
            boolean writtenAlike) {
        for (int other = 0; other < known.size(); other++) {
            if (alike(parts.get(part), known.get(other), writtenAlike) && tried.add(other)) {
                Integer taken = partOf.get(other);
                if (taken == null || finds(taken, parts, known, partOf, tried, writtenAlike)) {
                    partOf.put(other, part);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alike(PersonName.Part part, Set<Trait> other, boolean writtenAlike) {
        Stream<Trait> traits = writtenAlike ? part.names() : part.traits();
        return traits.anyMatch(trait -> other.stream().anyMatch(trait::isLike));
    }
}
