package se.saferreturn.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A migration that has run somewhere must stay as it was: another text of it would stop that installation, and give new
 * ones other tables.
 */
class MigrationsAreForeverTest {

    private static final Path COMMITTED = Path.of("src/test/resources/db/migrations.sha256");

    @Test
    void everyMigrationIsAsItWasCommitted() throws Exception {
        assertThat(migrations())
                .as(
                        "%s has one line for each migration. A new migration adds its line and its number is higher than all"
                                + " others in its folder; no line there is ever changed or taken away: write another migration.",
                        COMMITTED)
                .isEqualTo(committed());
    }

    /** Checksums by name, as sha256sum writes them. */
    private static Map<String, String> committed() throws IOException {
        return Files.readAllLines(COMMITTED).stream()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(part -> part[1], part -> part[0]));
    }

    private static Map<String, String> migrations() throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(
                        Path.of("src/main/resources")
                                .relativize(file)
                                .toString()
                                .replace('\\', '/'),
                        checksum(Files.readString(file).replace("\r\n", "\n")));
            }
        }
        // the first migration runs what Camunda ships: another version of Camunda would make other tables
        for (Resource script : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:org/camunda/bpm/engine/db/create/activiti.postgres.create.*.sql")) {
            URL url = script.getURL();
            found.put(
                    url.getPath().substring(url.getPath().indexOf("!/") + 2),
                    checksum(script.getContentAsString(UTF_8)));
        }
        return found;
    }

    private static String checksum(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }
}
