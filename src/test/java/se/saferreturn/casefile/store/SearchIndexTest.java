package se.saferreturn.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_DATE;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_YEAR;
import static se.saferreturn.casefile.Trait.Kind.NAME;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.SearchIndex;
import se.saferreturn.casefile.Trait;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeyVaultTables;

@ApplicationTest
class SearchIndexTest {

    private static final Trait ELENA = new Trait(NAME, "elenatest");
    private static final Trait PROVESCU = new Trait(NAME, "provescutest");
    private static final Trait BORN = new Trait(BIRTH_DATE, "1901-05-04");

    @Autowired
    SearchIndex index;

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmbeddedDatabase database;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseNumber aCase;

    @BeforeEach
    void addACase() {
        aCase = caseFile.open(CaseSeries.RETURN_CASE);
        index.add(aCase, Set.of(ELENA, PROVESCU, BORN));
    }

    @Test
    void aCaseIsFoundByAnythingKnownOfItsPerson() {
        SearchIndex.Hit hit = hit(Set.of(ELENA, new Trait(NAME, "anotherone"))).get(0);

        assertThat(hit.shared()).containsExactly(ELENA);
        assertThat(hit.known()).containsExactlyInAnyOrder(NAME, BIRTH_DATE);
    }

    @Test
    void nothingIsFoundByWhatIsNotKnownOrOfAnotherKind() {
        assertThat(hit(Set.of(new Trait(NAME, "anotherone")))).isEmpty();
        assertThat(hit(Set.of(new Trait(BIRTH_YEAR, "elenatest")))).isEmpty();
        assertThat(index.find(Set.of())).isEmpty();
    }

    @Test
    void whatIsAddedAgainIsKeptOnce() {
        index.add(aCase, Set.of(ELENA));

        assertThat(hashes()).hasSize(3);
    }

    @Test
    void theDatabaseHoldsNothingThatCouldBeGuessedWithoutTheKey() throws Exception {
        String plainHash = HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest("name:elenatest".getBytes(StandardCharsets.UTF_8)));

        assertThat(hashes()).doesNotContain(plainHash).noneMatch(hash -> hash.contains("elena"));
        assertThat(KeyVaultTables.of(database)
                        .sql("select wrapped_key from vault_key where owner = 'search index'")
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .list())
                .hasSize(1)
                .noneMatch(key -> key.contains("HmacKey"));
    }

    @Test
    void aCaseThatWasRolledBackIsFoundByNobodyAndLeavesNothing() {
        Trait nobody = new Trait(NAME, "ingenprov" + UUID.randomUUID());
        List<UUID> keys = new ArrayList<>();
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(status -> {
            CaseNumber undone = caseFile.open(CaseSeries.RETURN_CASE);
            index.add(undone, Set.of(nobody));
            keys.add(keyOf(undone));
            assertThat(index.find(Set.of(nobody)))
                    .extracting(SearchIndex.Hit::caseNumber)
                    .containsExactly(undone);
            status.setRollbackOnly();
        });

        assertThat(index.find(Set.of(nobody))).isEmpty();
        assertThat(KeyVaultTables.of(database)
                        .sql("select count(*) from key_hash where key_id = :key")
                        .param("key", keys.get(0))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyElseFindsACaseBeforeItIsCommitted() {
        Trait early = new Trait(NAME, "tidigprov" + UUID.randomUUID());
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(status -> {
            index.add(caseFile.open(CaseSeries.RETURN_CASE), Set.of(early));
            assertThat(CompletableFuture.supplyAsync(() -> index.find(Set.of(early)))
                            .join())
                    .isEmpty();
        });

        assertThat(index.find(Set.of(early))).hasSize(1);
    }

    private UUID keyOf(CaseNumber caseNumber) {
        return jdbc.sql("select key_id from case_key where case_number = :number")
                .param("number", caseNumber.value())
                .query(UUID.class)
                .single();
    }

    private List<SearchIndex.Hit> hit(Set<Trait> traits) {
        return index.find(traits).stream()
                .filter(hit -> hit.caseNumber().equals(aCase))
                .toList();
    }

    private List<String> hashes() {
        return KeyVaultTables.of(database)
                .sql("select hash from key_hash where key_id = :key")
                .param("key", keyOf(aCase))
                .query(String.class)
                .list();
    }
}
