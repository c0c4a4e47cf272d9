package se.saferreturn.model.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import se.saferreturn.ApplicationTest;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.OwnDatabase;

/** Data that another chain of migrations has made is left alone, and whoever starts is told what to do. */
@ApplicationTest
class TablesOfAnotherVersionTest {

    @Autowired
    EmbeddedDatabase embedded;

    @TempDir
    Path older;

    @Test
    void aDatabaseFromBeforeTheBaselinesIsRefusedWithAnAdvice() throws Exception {
        Files.writeString(older.resolve("V1__vault_key.sql"), "create table vault_key (id uuid)");
        Files.writeString(older.resolve("V2__hashes_beside_keys.sql"), "create table key_hash (hash text)");
        try (OwnDatabase database = new OwnDatabase(embedded)) {
            flyway(database, "filesystem:" + older).migrate();

            assertThatExceptionOfType(FlywayValidateException.class)
                    .isThrownBy(() -> flyway(database, "classpath:db/key-vault").migrate())
                    .satisfies(refused -> {
                        FailureAnalysis shown = shown(new IllegalStateException("a bean could not be made", refused));
                        assertThat(shown.getDescription()).contains("made by another version of Safer Return");
                        assertThat(shown.getAction())
                                .contains("delete its folder (.data")
                                .contains("Nothing has been changed or deleted");
                    });

            assertThat(database.jdbc()
                            .sql("select count(*) from information_schema.columns where table_name = 'vault_key'")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    private static Flyway flyway(OwnDatabase database, String location) {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .locations(location)
                .load();
    }

    /** What a start shows, with those that the application names for it. */
    private static FailureAnalysis shown(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, needsABean) -> {})
                .stream()
                .filter(TablesOfAnotherVersionAnalyzer.class::isInstance)
                .map(analyzer -> analyzer.analyze(failure))
                .findAny()
                .orElseThrow();
    }
}
