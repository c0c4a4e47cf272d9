package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Mac;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.NamePlace;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;
import se.saferreturn.keys.HashesBesideKeys;
import se.saferreturn.keys.PurposeKeys;

/**
 * The search index: keyed hashes only, in the key vault beside the key of each case, so that they are gone when the case is
 * erased. A case is known here only as long as the main database knows it, so what a transaction that was rolled back has
 * left in the vault is never found; it goes with the key that nobody uses.
 */
@Component
@Transactional
class HashedSearchIndex implements SearchIndex {

    static final String PURPOSE = "search index";

    /** Enough to tell the names of one person apart. */
    private static final int DIGITS_OF_A_NAME = 16;

    private final CaseKeys cases;
    private final HashesBesideKeys hashes;
    private final PurposeKeys keys;

    HashedSearchIndex(CaseKeys cases, HashesBesideKeys hashes, PurposeKeys keys) {
        this.cases = cases;
        this.hashes = hashes;
        this.keys = keys;
    }

    @Override
    public void add(CaseNumber caseNumber, Set<Trait> traits) {
        if (traits.isEmpty()) {
            return;
        }
        UUID key = cases.idOf(caseNumber).orElseThrow(() -> new CaseFileClosedException(caseNumber));
        Mac mac = keys.mac(PURPOSE);
        hashes.add(
                key,
                traits.stream()
                        .map(trait -> new HashesBesideKeys.Hash(
                                hash(trait, mac), trait.kind().code(), written(trait.place(), mac)))
                        .collect(Collectors.toSet()));
    }

    @Override
    public List<Hit> find(Set<Trait> traits) {
        if (traits.isEmpty()) {
            return List.of();
        }
        Mac mac = keys.mac(PURPOSE);
        Map<String, Trait> traitOf = new HashMap<>();
        traits.forEach(trait -> traitOf.put(hash(trait, mac), trait));
        Map<UUID, Set<Trait>> shared = new HashMap<>();
        Map<UUID, Set<Trait.Kind>> known = new HashMap<>();
        for (HashesBesideKeys.Kept kept : hashes.ofKeysWith(traitOf.keySet())) {
            known.computeIfAbsent(kept.key(), key -> EnumSet.noneOf(Trait.Kind.class))
                    .add(kind(kept.hash().kind()));
            Optional.ofNullable(traitOf.get(kept.hash().value()))
                    .ifPresent(trait -> shared.computeIfAbsent(kept.key(), key -> new HashSet<>())
                            .add(new Trait(
                                    trait.kind(),
                                    trait.value(),
                                    place(kept.hash().place()))));
        }
        return cases.among(shared.keySet()).entrySet().stream()
                .map(found -> new Hit(
                        found.getValue(),
                        shared.getOrDefault(found.getKey(), Set.of()),
                        known.getOrDefault(found.getKey(), Set.of())))
                .sorted(Comparator.comparing(hit -> hit.caseNumber().value()))
                .toList();
    }

    private static Trait.Kind kind(String code) {
        return Arrays.stream(Trait.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The name itself is hashed like everything else that is known of the person. */
    private static String written(@Nullable NamePlace place, Mac mac) {
        return place == null
                ? ""
                : hash("whole:" + place.name(), mac).substring(0, DIGITS_OF_A_NAME) + ":" + place.part() + ":"
                        + place.strongParts() + ":" + place.parts();
    }

    private static @Nullable NamePlace place(String written) {
        if (written.isEmpty()) {
            return null;
        }
        String[] places = written.split(":", -1);
        return new NamePlace(
                places[0], Integer.parseInt(places[1]), Integer.parseInt(places[2]), Integer.parseInt(places[3]));
    }

    /**
     * The same for the same trait; the kind is part of it, so a year of birth never looks like a name. Names and birth
     * dates are few enough to be guessed, so a hash is worth nothing without a key that is not in the same database.
     */
    private static String hash(Trait trait, Mac key) {
        return hash(trait.kind().code() + ":" + trait.value(), key);
    }

    private static String hash(String text, Mac key) {
        try {
            return HexFormat.of().formatHex(key.computeMac(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A search term cannot be hashed.", failure);
        }
    }
}
