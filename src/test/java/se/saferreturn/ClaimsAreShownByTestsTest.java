package se.saferreturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents about safety claim nothing that no test shows: each row of a table "shown by" names tests that exist. */
class ClaimsAreShownByTestsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final String COLUMN = "shown by";

    @ParameterizedTest
    @ValueSource(strings = {"docs/threat-model.md", "docs/data-protection.md", "docs/security.md"})
    void everyClaimNamesATestThatIsThere(Path document) throws IOException {
        Set<String> present = tests();
        List<String> claims = claims(document);

        assertThat(claims).isNotEmpty();
        assertThat(claims)
                .allSatisfy(claim ->
                        assertThat(testsIn(claim)).as(claim).isNotEmpty().allMatch(present::contains));
    }

    @Test
    void aClaimWithoutATestIsFound() {
        assertThat(claimsIn(List.of("| a | shown by |", "|---|---|", "| x | nothing |", "", "| y | `OtherTest` |")))
                .containsExactly("| x | nothing |");
        assertThat(testsIn("| x | `OneTest`, `TwoTest` |")).containsExactly("OneTest", "TwoTest");
        assertThat(testsIn("| x | nothing |")).isEmpty();
    }

    private static List<String> claims(Path document) throws IOException {
        return claimsIn(Files.readAllLines(document));
    }

    /** The rows of those tables whose last column is "shown by". */
    private static List<String> claimsIn(List<String> lines) {
        Stream.Builder<String> claims = Stream.builder();
        boolean inTable = false;
        for (String line : lines) {
            if (line.endsWith("| " + COLUMN + " |")) {
                inTable = true;
            } else if (!line.startsWith("|")) {
                inTable = false;
            } else if (inTable && !line.startsWith("|---")) {
                claims.add(line);
            }
        }
        return claims.build().toList();
    }

    private static List<String> testsIn(String claim) {
        String[] cells = claim.split("\\|");
        return TEST.matcher(Arrays.asList(cells).get(cells.length - 1))
                .results()
                .map(MatchResult::group)
                .map(test -> test.replace("`", ""))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
