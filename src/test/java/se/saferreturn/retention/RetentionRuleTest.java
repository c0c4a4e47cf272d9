package se.saferreturn.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;

/** What becomes of a file whose last note was made on 3 March 2021, and whose time is over five years later. */
class RetentionRuleTest {

    private static final LocalDate LAST_NOTE = LocalDate.of(2021, 3, 3);
    private static final LocalDate OVER = LocalDate.of(2026, 3, 3);
    private static final CaseNumber CASE = new CaseNumber("SR-2020-00007");
    private static final CaseNumber ENQUIRY = new CaseNumber("HE-2020-00007");

    private static final RetentionPeriods PERIODS = new RetentionPeriods(Map.of(
            CaseSeries.RETURN_CASE, Period.ofYears(5),
            CaseSeries.HOTLINE_ENQUIRY, Period.ofYears(2),
            CaseSeries.DATA_REQUEST, Period.ofYears(5)));

    private final RetentionRule rule = new RetentionRule(PERIODS);

    @Test
    void aFileIsKeptForFiveYearsAfterItsLastNote() {
        assertThat(judge(born("1994-07-11"), OVER.minusDays(1))).isInstanceOf(Verdict.NotYet.class);
        assertThat(judge(born("1994-07-11"), OVER)).isInstanceOf(Verdict.Erase.class);
    }

    @Test
    void itIsErasedByTheEndOfTheNextCalendarYear() {
        assertThat(PERIODS.overOn(CaseSeries.RETURN_CASE, LAST_NOTE)).isEqualTo(OVER);
        assertThat(PERIODS.eraseBy(CaseSeries.RETURN_CASE, LAST_NOTE)).isEqualTo("2027-12-31");
        assertThat(PERIODS.eraseBy(CaseSeries.RETURN_CASE, LocalDate.of(2021, 12, 31)))
                .isEqualTo("2027-12-31");
        assertThat(PERIODS.eraseBy(CaseSeries.RETURN_CASE, LocalDate.of(2022, 1, 1)))
                .isEqualTo("2028-12-31");
    }

    @ParameterizedTest
    @CsvSource({"2021-03-03, 2026-03-03", "2021-03-01, 2026-03-01", "2020-02-29, 2025-02-28", "2021-12-31, 2026-12-31"})
    void whatIsLookedForMissesNoFileWhoseTimeIsOver(LocalDate lastNote, LocalDate today) {
        assertThat(PERIODS.overOn(CaseSeries.RETURN_CASE, lastNote)).isEqualTo(today);
        assertThat(lastNote).isBefore(PERIODS.lastNoteBefore(CaseSeries.RETURN_CASE, today));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1994-07-05", "1994-07-15", "1994-07-25"})
    void thoseBornOnThe5th15thOr25thAreKeptForTheArchive(String birthDate) {
        assertThat(judge(born(birthDate), OVER)).isInstanceOf(Verdict.Archive.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1994-07-04", "1994-07-06", "1994-07-14", "1994-07-16", "1994-07-24", "1994-07-26"})
    void thoseBornTheDayBeforeOrAfterAreErased(String birthDate) {
        assertThat(judge(born(birthDate), OVER)).isInstanceOf(Verdict.Erase.class);
    }

    @Test
    void withoutADateOfBirthSomebodyDecides() {
        assertThat(judge(Map.of("personName", "Någon Exempelsson"), OVER))
                .isEqualTo(decide(ReviewReason.NO_BIRTH_DATE));
        assertThat(judge(Map.of("birthDate", "i våras"), OVER)).isEqualTo(decide(ReviewReason.NO_BIRTH_DATE));
    }

    @ParameterizedTest
    @CsvSource({"year", "estimated", "''"})
    void withADateThatIsNotCertainSomebodyDecidesWhateverTheDay(String certainty) {
        assertThat(judge(Map.of("birthDate", "1994-07-11", "birthDateCertainty", certainty), OVER))
                .isEqualTo(decide(ReviewReason.BIRTH_DATE_UNCERTAIN));
        assertThat(judge(Map.of("birthDate", "1994-07-15", "birthDateCertainty", certainty), OVER))
                .isEqualTo(decide(ReviewReason.BIRTH_DATE_UNCERTAIN));
    }

    @ParameterizedTest
    @CsvSource({"19900515-0019, Archive", "900575-0014, Archive", "19900516-0018, Erase"})
    void anIdentityNumberTellsTheDayOfBirth(String number, String verdict) {
        assertThat(judge(Map.of("identityNumber", valid(number)), OVER)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void whenNumberAndDateNameDifferentDaysSomebodyDecides() {
        Map<String, Object> answers = new HashMap<>(born("1990-05-16"));
        answers.put("identityNumber", valid("19900515-0019"));

        assertThat(judge(answers, OVER)).isEqualTo(decide(ReviewReason.BIRTH_DATE_CONTRADICTED));
    }

    @Test
    void aProtectedIdentityIsDecidedOnBySomebody() {
        EndedFile file = new EndedFile(CASE, LAST_NOTE, Answers.of(born("1994-07-11")), true, Set.of());

        assertThat(rule.judge(file, OVER)).isEqualTo(decide(ReviewReason.PROTECTED_IDENTITY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINKED", "DATA_REQUEST_OPEN", "NO_ENDING"})
    void whatSpeaksAgainstItFromOutsideIsDecidedOnBySomebody(ReviewReason doubt) {
        EndedFile file = new EndedFile(CASE, LAST_NOTE, Answers.of(born("1994-07-11")), false, Set.of(doubt));

        assertThat(rule.judge(file, OVER)).isEqualTo(decide(doubt));
    }

    @Test
    void anEnquiryAboutNobodyIsErasedAfterItsOwnTime() {
        EndedFile file = new EndedFile(
                ENQUIRY, LAST_NOTE, Answers.of(Map.of("enquiryQuestion", "Vad gör man?")), false, Set.of());

        assertThat(rule.judge(file, LocalDate.of(2023, 3, 2))).isInstanceOf(Verdict.NotYet.class);
        assertThat(rule.judge(file, LocalDate.of(2023, 3, 3))).isInstanceOf(Verdict.Erase.class);
    }

    @Test
    void anEnquiryThatNamesSomebodyAllTheSameIsJudgedLikeACase() {
        EndedFile file = new EndedFile(
                ENQUIRY, LAST_NOTE, Answers.of(Map.of("personName", "Någon Exempelsson")), false, Set.of());

        assertThat(rule.judge(file, OVER)).isEqualTo(decide(ReviewReason.NO_BIRTH_DATE));
    }

    @Test
    void anEnquiryWithANameOfBlanksIsAboutNobody() {
        EndedFile file = new EndedFile(
                ENQUIRY, LAST_NOTE, Answers.of(Map.of("personName", " ", "birthDate", "")), false, Set.of());

        assertThat(rule.judge(file, OVER)).isInstanceOf(Verdict.Erase.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1Y", "P1Y-13M", "P-1D", "P0D"})
    void aTimeIsLongerThanNothing(String period) {
        assertThatThrownBy(() -> new RetentionPeriods(Map.of(
                        CaseSeries.RETURN_CASE, Period.ofYears(5),
                        CaseSeries.HOTLINE_ENQUIRY, Period.parse(period),
                        CaseSeries.DATA_REQUEST, Period.ofYears(5))))
                .hasMessageContaining("Files HE need a time");
    }

    @Test
    void everySeriesNeedsATime() {
        assertThatThrownBy(() -> new RetentionPeriods(Map.of(CaseSeries.RETURN_CASE, Period.ofYears(5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("need a time of retention");
        assertThatThrownBy(() -> new RetentionPeriods(Map.of(
                        CaseSeries.RETURN_CASE, Period.ZERO,
                        CaseSeries.HOTLINE_ENQUIRY, Period.ofYears(2),
                        CaseSeries.DATA_REQUEST, Period.ofYears(5))))
                .hasMessageContaining("Files SR need a time");
    }

    private Verdict judge(Map<String, ? extends @Nullable Object> answers, LocalDate today) {
        return rule.judge(new EndedFile(CASE, LAST_NOTE, Answers.of(answers), false, Set.of()), today);
    }

    private static Map<String, Object> born(String day) {
        return Map.of("birthDate", day, "birthDateCertainty", "exact");
    }

    private static Verdict decide(ReviewReason doubt) {
        return new Verdict.Decide(Set.of(doubt));
    }

    /** With the check digit that the first nine digits ask for. */
    private static String valid(String number) {
        String nine =
                number.replace("-", "").replaceFirst("^19(?=\\d{10}$)", "").substring(0, 9);
        int sum = 0;
        for (int i = 0; i < nine.length(); i++) {
            int product = Character.digit(nine.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return number.substring(0, number.length() - 1) + (10 - sum % 10) % 10;
    }
}
