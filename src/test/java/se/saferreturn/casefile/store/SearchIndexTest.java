package se.saferreturn.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_DATE;
import static se.saferreturn.casefile.Trait.Kind.BIRTH_YEAR;
import static se.saferreturn.casefile.Trait.Kind.NAME;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private List<SearchIndex.Hit> hit(Set<Trait> traits) {
        return index.find(traits).stream()
                .filter(hit -> hit.caseNumber().equals(aCase))
                .toList();
    }

    private List<String> hashes() {
        return jdbc.sql("select hash from case_trait where case_number = :number")
                .param("number", aCase.value())
                .query(String.class)
                .list();
    }
}
