package se.saferreturn.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;

/** All persons are invented. */
class DuplicateSearchTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final CaseNumber EARLIER = new CaseNumber("SR-2025-00001");
    private static final CaseNumber NEW = new CaseNumber("SR-2026-00001");

    private final DuplicateSearch search = new DuplicateSearch(new IndexInMemory());

    @ParameterizedTest(name = "{0} ({1}) and {2} ({3}): {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    Elena Provescu      | 1998-05-04 | Elena Provescu      | 1998-05-04 | similar name and same birth date, same name
                    Elena Provescu      | 1998-05-04 | PROVESCU, Elena     | 1998-05-04 | similar name and same birth date, same name
                    Elena Prövescu      | 1998-05-04 | Élena Provescu      | 1998-05-04 | similar name and same birth date, same name
                    Cristina Provescu   | 1998-05-04 | Kristina Proveskoo  | 1998-05-04 | similar name and same birth date
                    Кристина Провеску   | 1998-05-04 | Kristina Provescu   | 1998-05-04 | similar name and same birth date
                    Elena Provescu      | 1998-05-04 | Elena Provescu      | 1999-01-01 | similar name and about the same age, same name
                    Elena Provescu      | 1998-05-04 | Elena Provescu      | 1997-12-31 | similar name and about the same age, same name
                    Elena Provescu      | 1998-05-04 | Elena Provescu      | 2001-01-01 |
                    Elena Provescu      | 1998-05-04 | Elena Provescu      |            | same name
                    Elena Provescu      |            | Elena Provescu      | 1998-05-04 | same name
                    Elena Provescu      |            | Elena Proveskoo     |            |
                    Elena Provescu      | 1998-05-04 | Elena Låtsasson     | 1998-05-04 |
                    Elena Provescu      | 1998-05-04 | Lotta               | 1998-05-04 |
                    Elena Provescu      | 1998-05-04 | Elena               | 1998-05-04 | similar name and same birth date
                    Elena Provescu      | 1998-05-04 | Elena               |            |
                    Omar al Provi       | 1998-05-04 | Yusuf al Testi      | 1998-05-04 |
                    प्रमाण परीक्षण          | 1998-05-04 | प्रमाण परीक्षण          | 1998-05-04 | similar name and same birth date, same name
                    """)
    void namesAndBirthDatesDecideTogether(
            String name, @Nullable String born, String newName, @Nullable String newBorn, @Nullable String expected) {
        search.remember(EARLIER, person(name, born), TODAY);

        assertThat(grounds(person(newName, newBorn))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1999-01-01, estimated, true",
        "1995-01-01, estimated, true",
        "1994-01-01, estimated, false",
        "1995-01-01, year, false"
    })
    void aBirthDateThatWasEstimatedIsCompared(String born, String certainty, boolean found) {
        search.remember(EARLIER, person("Elena Provescu", "1998-05-04"), TODAY);

        assertThat(grounds(person("Elena Proveskoo", born, Map.of("birthDateCertainty", certainty)))
                        .isEmpty())
                .isNotEqualTo(found);
    }

    @Test
    void ofAYearTheDayDoesNotCount() {
        search.remember(EARLIER, person("Elena Provescu", "1998-01-01", Map.of("birthDateCertainty", "year")), TODAY);

        assertThat(grounds(person("Elena Proveskoo", "1998-01-01"))).isEqualTo("similar name and about the same age");
    }

    @Test
    void theSameIdentityNumberIsEnoughHoweverItIsWritten() {
        search.remember(EARLIER, person("Elena Provescu", null, Map.of("identityNumber", "19811218-9876")), TODAY);

        assertThat(grounds(person("Lotta Låtsasson", null, Map.of("identityNumber", "8112189876"))))
                .isEqualTo("same identity number");
        assertThat(grounds(person("Lotta Låtsasson", null, Map.of("identityNumber", "701063-2391"))))
                .isEmpty();
    }

    @Test
    void otherNamesCountAsWell() {
        search.remember(EARLIER, person("Lotta", "1998-05-04", Map.of("otherNames", "Elena Provescu; Ela")), TODAY);

        assertThat(grounds(person("Elena Provescu", "1998-05-04"))).contains("same birth date");
    }

    @Test
    void theStrongestGroundsComeFirstAndTheCaseItselfIsNone() {
        CaseNumber strong = new CaseNumber("SR-2025-00002");
        search.remember(EARLIER, person("Elena Provescu", null), TODAY);
        search.remember(strong, person("Elena Provescu", null, Map.of("identityNumber", "811218-9876")), TODAY);
        Answers answers = person("Elena Provescu", null, Map.of("identityNumber", "811218-9876"));
        search.remember(NEW, answers, TODAY);

        assertThat(search.matches(NEW, answers, TODAY))
                .extracting(PossibleMatch::caseNumber)
                .containsExactly(strong, EARLIER);
    }

    @Test
    void whoHasNoNameYetMatchesNobody() {
        search.remember(EARLIER, person("Elena Provescu", "1998-05-04"), TODAY);

        assertThat(search.matches(NEW, Answers.none(), TODAY)).isEmpty();
        assertThat(grounds(person("?", "1998-05-04"))).isEmpty();
    }

    private String grounds(Answers answers) {
        return search.matches(NEW, answers, TODAY).stream()
                .map(PossibleMatch::inWords)
                .collect(Collectors.joining("; "));
    }

    private static Answers person(String name, @Nullable String born) {
        return person(name, born, Map.of());
    }

    private static Answers person(String name, @Nullable String born, Map<String, Object> more) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(more);
        answers.put("personName", name);
        answers.put("birthDate", born);
        return Answers.of(answers);
    }
}
