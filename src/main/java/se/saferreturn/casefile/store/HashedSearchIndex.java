package se.saferreturn.casefile.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;
import se.saferreturn.keys.MasterKey;

/** The search index in PostgreSQL: keyed hashes only. */
@Component
@Transactional
class HashedSearchIndex implements SearchIndex {

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final Clock clock;

    HashedSearchIndex(JdbcClient jdbc, MasterKey masterKey, Clock clock) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    @Override
    public void add(CaseNumber caseNumber, Set<Trait> traits) {
        SearchKey key = key();
        for (Trait trait : traits) {
            jdbc.sql("""
                            insert into case_trait (case_number, kind, hash) values (:caseNumber, :kind, :hash)
                            on conflict do nothing
                            """)
                    .param("caseNumber", caseNumber.value())
                    .param("kind", trait.kind().code())
                    .param("hash", key.hash(trait))
                    .update();
        }
    }

    @Override
    public List<Hit> find(Set<Trait> traits) {
        if (traits.isEmpty()) {
            return List.of();
        }
        SearchKey key = key();
        Map<String, Trait> traitOf = new HashMap<>();
        traits.forEach(trait -> traitOf.put(key.hash(trait), trait));
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

    /** The key is made when it is first needed; of two nodes that make one at the same time, the first one's counts. */
    private SearchKey key() {
        return stored().orElseGet(() -> {
            jdbc.sql("""
                            insert into search_key (id, wrapped_key, master_key_id, created_at)
                            values (1, :wrappedKey, :masterKeyId, :now)
                            on conflict do nothing
                            """)
                    .param("wrappedKey", SearchKey.generate().wrap(masterKey))
                    .param("masterKeyId", masterKey.id())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            return stored().orElseThrow();
        });
    }

    private Optional<SearchKey> stored() {
        return jdbc.sql("select wrapped_key from search_key")
                .query((row, number) -> row.getBytes("wrapped_key"))
                .optional()
                .map(wrapped -> SearchKey.unwrap(wrapped, masterKey));
    }
}
