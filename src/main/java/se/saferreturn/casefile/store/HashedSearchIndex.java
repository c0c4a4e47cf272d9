package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Mac;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;
import se.saferreturn.keys.PurposeKeys;

/** The search index in PostgreSQL: keyed hashes only. */
@Component
@Transactional
class HashedSearchIndex implements SearchIndex, ErasedWithCase {

    static final String PURPOSE = "search index";

    private final JdbcClient jdbc;
    private final PurposeKeys keys;

    HashedSearchIndex(JdbcClient jdbc, PurposeKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void add(CaseNumber caseNumber, Set<Trait> traits) {
        Mac key = keys.mac(PURPOSE);
        for (Trait trait : traits) {
            jdbc.sql("""
                            insert into case_trait (case_number, kind, hash) values (:caseNumber, :kind, :hash)
                            on conflict do nothing
                            """)
                    .param("caseNumber", caseNumber.value())
                    .param("kind", trait.kind().code())
                    .param("hash", hash(trait, key))
                    .update();
        }
    }

    @Override
    public List<Hit> find(Set<Trait> traits) {
        if (traits.isEmpty()) {
            return List.of();
        }
        Mac key = keys.mac(PURPOSE);
        Map<String, Trait> traitOf = new HashMap<>();
        traits.forEach(trait -> traitOf.put(hash(trait, key), trait));
        Map<String, Set<Trait>> shared = new TreeMap<>();
        Map<String, Set<Trait.Kind>> known = new HashMap<>();
        jdbc.sql("""
                        select case_number, kind, hash from case_trait
                        where case_number in
                            (select case_number from case_trait where hash in (:hashes))
                        """).param("hashes", traitOf.keySet()).query(row -> {
            String caseNumber = row.getString("case_number");
            known.computeIfAbsent(caseNumber, number -> EnumSet.noneOf(Trait.Kind.class))
                    .add(kind(row.getString("kind")));
            Optional.ofNullable(traitOf.get(row.getString("hash")))
                    .ifPresent(trait -> shared.computeIfAbsent(caseNumber, number -> new HashSet<>())
                            .add(trait));
        });
        return shared.entrySet().stream()
                .map(hit -> new Hit(
                        new CaseNumber(hit.getKey()), hit.getValue(), known.getOrDefault(hit.getKey(), Set.of())))
                .toList();
    }

    private static Trait.Kind kind(String code) {
        return Arrays.stream(Trait.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        jdbc.sql("delete from case_trait where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .update();
    }

    /**
     * The same for the same trait; the kind is part of it, so a year of birth never looks like a name. Names and birth
     * dates are few enough to be guessed, so a hash is worth nothing without a key that is not in the same database.
     */
    private static String hash(Trait trait, Mac key) {
        try {
            return HexFormat.of()
                    .formatHex(key.computeMac((trait.kind().code() + ":" + trait.value()).getBytes(UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A search term cannot be hashed.", failure);
        }
    }
}
