package se.saferreturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each decision says whether it holds and since when, and the list of them is made from what they say. */
class DecisionsTest {

    private static final Path FOLDER = Path.of("docs", "decisions");
    private static final Path LIST = FOLDER.resolve("README.md");
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern HEAD = Pattern.compile("""
            # (?<number>\\d+)\\. (?<title>\\S.*)

            - Status: (?<status>accepted|superseded by \\[\\d+]\\((?<successor>\\d{4}-[a-z0-9-]+\\.md)\\))
            - Date: (?<date>20\\d\\d-[01]\\d-[0-3]\\d)

            """);

    @Test
    void eachDecisionSaysItsNumberWhetherItHoldsAndSinceWhen() throws IOException {
        for (Path file : decisions()) {
            String name = file.getFileName().toString();
            Matcher numbered = NAME.matcher(name);
            assertThat(numbered.matches()).as(name).isTrue();
            Matcher head = head(file);
            assertThat(head.lookingAt()).as("""
                            %s begins with
                            # 12. What was decided

                            - Status: accepted             or: superseded by [34](0034-….md)
                            - Date: 2026-12-31
                            """, name).isTrue();
            assertThat(Integer.parseInt(head.group("number"))).as(name).isEqualTo(Integer.parseInt(numbered.group(1)));
            if (head.group("successor") != null) {
                assertThat(FOLDER.resolve(head.group("successor"))).as(name).exists();
            }
        }
    }

    @Test
    void noNumberIsGivenTwice() throws IOException {
        assertThat(decisions().stream()
                        .map(file -> file.getFileName().toString().substring(0, 4)))
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates();
    }

    @Test
    void theListIsUpToDate() throws IOException {
        String text = list();
        if (Boolean.getBoolean("safer-return.write-docs")) {
            Files.writeString(LIST, text);
        }

        assertThat(LIST)
                .as("write it again with ./mvnw test -Dtest=DecisionsTest -Dsafer-return.write-docs=true")
                .exists()
                .hasContent(text);
    }

    private static String list() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Decisions

                What others could have decided otherwise, why it was decided so, and what follows from it. A decision that
                does not hold any more stays, and names the one in its place. The page is made from the decisions: write it
                again with `./mvnw test -Dtest=DecisionsTest -Dsafer-return.write-docs=true`.

                | | decision | status | day |
                |---|---|---|---|
                """);
        for (Path file : decisions()) {
            Matcher head = head(file);
            if (head.lookingAt()) {
                text.append("| %s | [%s](%s) | %s | %s |\n"
                        .formatted(
                                head.group("number"),
                                head.group("title"),
                                file.getFileName(),
                                head.group("status"),
                                head.group("date")));
            }
        }
        return text.toString();
    }

    private static Matcher head(Path file) throws IOException {
        return HEAD.matcher(Files.readString(file));
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.equals(LIST)).sorted().collect(Collectors.toList());
        }
    }
}
