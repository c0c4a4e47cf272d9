package se.saferreturn.logreview;

import static org.assertj.core.api.Assertions.assertThat;
import static se.saferreturn.logreview.PatternKind.EMERGENCY;
import static se.saferreturn.logreview.PatternKind.MANY_CASES;
import static se.saferreturn.logreview.PatternKind.NO_TASK;
import static se.saferreturn.logreview.PatternKind.OUTSIDE_HOURS;
import static se.saferreturn.logreview.PatternKind.OWN_NAME;
import static se.saferreturn.logreview.PatternKind.REFUSALS;
import static se.saferreturn.logreview.PatternKind.SEARCH_STORM;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.AccessLog;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LogFilter;
import se.saferreturn.accesslog.LogReader;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.referral.DuplicateSearch;
import se.saferreturn.referral.PersonSearch;

/**
 * Each test has a week and staff of its own, since no row is ever removed from the log, and each run a winter that no run
 * before it has used: what was done then would count as what colleagues usually do.
 */
@ApplicationTest
class UnusualPatternsTest {

    private static final AtomicInteger WEEKS = new AtomicInteger();

    private static LocalDate winter;

    @Autowired
    AccessLog log;

    @Autowired
    LogReader reader;

    @Autowired
    PersonSearch names;

    @Autowired
    DuplicateSearch persons;

    @Autowired
    CaseFile caseFile;

    private Instant monday;
    private String anna;
    private String bertil;
    private String cilla;
    private UnusualPatterns patterns;

    @BeforeAll
    static void findAnUnusedWinter(@Autowired LogReader reader) {
        winter = IntStream.iterate(2031, year -> year + 1)
                .mapToObj(year -> LocalDate.of(year, 1, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)))
                .filter(first -> reader.page(
                                new LogFilter(null, null, null, startOf(first), startOf(first.plusWeeks(20))),
                                Long.MAX_VALUE,
                                1)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void beginAWeek() {
        monday = winter.plusWeeks(WEEKS.getAndIncrement()).atTime(9, 0).toInstant(ZoneOffset.UTC);
        String run = Long.toString(System.nanoTime(), 36);
        anna = "anna." + run;
        bertil = "bertil." + run;
        cilla = "cilla." + run;
        Map<String, StaffMember> staff = Map.of(
                anna, new StaffMember(anna, "Anna", "Granskova-" + run, Set.of("coordinators-east")),
                bertil, new StaffMember(bertil, "Bertil", "Provsson", Set.of("coordinators-south")),
                cilla, new StaffMember(cilla, "Cilla", "Testberg", Set.of("finance")));
        patterns = new UnusualPatterns(
                reader, id -> Optional.ofNullable(staff.get(id)), names, new Thresholds(4, 3, 5, 2, 3));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void anOrdinaryDayIsNotUnusual() {
        at(monday, () -> cases(2).forEach(aCase -> read(anna, aCase, Basis.HOLDS_TASK)));

        assertThat(found()).isEmpty();
    }

    @Test
    void manyMoreCasesThanColleaguesInOtherRegionsAreUnusual() {
        at(monday, () -> {
            cases(1).forEach(aCase -> read(bertil, aCase, Basis.CANDIDATE));
            cases(4).forEach(aCase -> read(anna, aCase, Basis.CANDIDATE));
        });

        assertThat(found()).singleElement().satisfies(pattern -> {
            assertThat(pattern.id()).isEqualTo(PatternId.ofDay(MANY_CASES, anna, day()));
            assertThat(pattern.count()).isEqualTo(4);
            assertThat(pattern.details()).contains("colleagues usually have 1");
        });
    }

    /** More looks than the pool has connections. */
    @Test
    void lookingOftenKeepsNoConnection() {
        at(monday, () -> {
            cases(1).forEach(aCase -> read(bertil, aCase, Basis.CANDIDATE));
            cases(4).forEach(aCase -> read(anna, aCase, Basis.CANDIDATE));
        });

        for (int look = 0; look < 25; look++) {
            assertThat(found()).hasSize(1);
        }
    }

    @Test
    void asManyCasesAsColleaguesAreNotUnusualAndOtherWorkIsNotCompared() {
        at(monday, () -> {
            cases(1).forEach(aCase -> read(cilla, aCase, Basis.CANDIDATE));
            cases(2).forEach(aCase -> read(bertil, aCase, Basis.CANDIDATE));
            cases(5).forEach(aCase -> read(anna, aCase, Basis.CANDIDATE));
        });

        assertThat(found()).isEmpty();
    }

    @Test
    void theOwnSurnameInACaseThatWasReadIsFoundWithoutOpeningIt() {
        CaseNumber relative = aCase();
        CaseNumber other = aCase();
        named(relative, "Ion Gränskova-" + anna.substring(5));
        named(other, "Anna Provescu");
        at(monday, () -> {
            read(anna, relative, Basis.HOLDS_TASK);
            read(anna, other, Basis.HOLDS_TASK);
            read(bertil, relative, Basis.HOLDS_TASK);
        });

        assertThat(found()).singleElement().satisfies(pattern -> {
            assertThat(pattern.id()).isEqualTo(PatternId.ofCase(OWN_NAME, anna, relative));
            assertThat(pattern.details()).startsWith("The surname");
        });
    }

    private void named(CaseNumber aCase, String name) {
        persons.remember(aCase, Answers.of(Map.of("personName", name)), LocalDate.parse("2031-01-01"));
    }

    @Test
    void theWholeNameWeighsMore() {
        CaseNumber own = aCase();
        named(own, "Granskova-" + anna.substring(5) + ", Ånna");
        at(monday, () -> read(anna, own, Basis.HOLDS_TASK));

        assertThat(found())
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.details()).startsWith("First name and surname"));
    }

    @Test
    void whoReadsByRegionAndNeverHadATaskInTheCaseIsFound() {
        CaseNumber untouched = aCase();
        CaseNumber worked = aCase();
        at(monday.minus(60, ChronoUnit.DAYS), () -> read(anna, worked, Basis.HOLDS_TASK));
        at(monday, () -> {
            read(anna, untouched, Basis.REGION);
            read(anna, worked, Basis.REGION);
        });

        assertThat(found()).extracting(UnusualPattern::id).containsExactly(PatternId.ofCase(NO_TASK, anna, untouched));
    }

    @Test
    void emergenciesRefusalsAndSearchStormsAreFoundInTheOrderOfTheirWeight() {
        CaseNumber aCase = aCase();
        at(monday, () -> {
            times(5, () -> log.record(new Access(anna, Act.SEARCHED, null, "cases", Basis.OFFICE)));
            times(4, () -> log.record(new Access(bertil, Act.SEARCHED, null, "cases", Basis.OFFICE)));
            times(2, () -> log.record(new Access(anna, Act.REFUSED, aCase, "case file", Basis.NONE)));
            log.record(new Access(bertil, Act.REFUSED, aCase, "case file", Basis.NONE));
            log.record(new Access(cilla, Act.EMERGENCY, aCase, "emergency access", Basis.EMERGENCY, "Fara."));
        });

        assertThat(found())
                .extracting(UnusualPattern::id)
                .containsExactly(
                        PatternId.ofCase(EMERGENCY, cilla, aCase),
                        PatternId.ofDay(REFUSALS, anna, day()),
                        PatternId.ofDay(SEARCH_STORM, anna, day()));
    }

    @Test
    void searchesThatAreSpreadOverTheDayAreNoStorm() {
        for (int hour = 0; hour < 8; hour++) {
            at(
                    monday.plus(hour, ChronoUnit.HOURS),
                    () -> log.record(new Access(anna, Act.SEARCHED, null, "cases", Basis.OFFICE)));
        }

        assertThat(found()).isEmpty();
    }

    @Test
    void nightsAndWeekendsAreCountedInTheTimeOfTheOffices() {
        CaseNumber aCase = aCase();
        // 19:30 and 20:00 in Sweden in winter
        at(monday.plus(9 * 60 + 30, ChronoUnit.MINUTES), () -> read(bertil, aCase, Basis.HOLDS_TASK));
        at(monday.plus(10, ChronoUnit.HOURS), () -> read(anna, aCase, Basis.HOLDS_TASK));
        at(monday.plus(5, ChronoUnit.DAYS), () -> read(cilla, aCase, Basis.HOLDS_TASK));

        assertThat(found())
                .extracting(UnusualPattern::id)
                .containsExactlyInAnyOrder(
                        PatternId.ofDay(OUTSIDE_HOURS, anna, day()),
                        PatternId.ofDay(OUTSIDE_HOURS, cilla, day().plusDays(5)));
    }

    @Test
    void whatWasReviewedComesLastUntilMoreHappens() {
        CaseNumber aCase = aCase();
        CaseNumber other = aCase();
        PatternId reviewed = PatternId.ofCase(NO_TASK, anna, aCase);
        at(monday, () -> {
            times(3, () -> read(anna, aCase, Basis.REGION));
            read(anna, other, Basis.REGION);
            log.record(new Access(
                    "log.reviewer",
                    Act.REVIEWED,
                    aCase,
                    UnusualPatterns.subject(reviewed),
                    Basis.OFFICE,
                    "Vikarierade för en kollega."));
        });

        assertThat(found()).extracting(UnusualPattern::id).endsWith(reviewed).hasSize(2);
        assertThat(found().get(1).review())
                .isEqualTo(new PatternReview("log.reviewer", monday, "Vikarierade för en kollega."));

        at(monday.plus(1, ChronoUnit.HOURS), () -> read(anna, aCase, Basis.REGION));
        assertThat(found()).allSatisfy(pattern -> assertThat(pattern.review()).isNull());
    }

    @Test
    void lookingIntoTheLogItselfIsNoWorkWithACase() {
        at(
                monday,
                () -> cases(5).forEach(aCase ->
                        log.record(new Access(anna, Act.REVIEWED, aCase, "access log", Basis.OFFICE))));

        assertThat(found()).isEmpty();
    }

    private List<UnusualPattern> found() {
        List<String> staff = List.of(anna, bertil, cilla);
        return patterns.find(monday.minus(9, ChronoUnit.HOURS), monday.plus(6, ChronoUnit.DAYS)).stream()
                .filter(pattern -> staff.contains(pattern.id().person()))
                .toList();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(monday, ZoneOffset.UTC);
    }

    private void read(String person, CaseNumber aCase, Basis basis) {
        log.record(new Access(person, Act.READ, aCase, "case file", basis));
    }

    private List<CaseNumber> cases(int number) {
        return IntStream.range(0, number).mapToObj(one -> aCase()).toList();
    }

    private CaseNumber aCase() {
        return caseFile.open(CaseSeries.RETURN_CASE);
    }

    private static void times(int number, Runnable deed) {
        for (int time = 0; time < number; time++) {
            deed.run();
        }
    }

    private static void at(Instant moment, Runnable deed) {
        ClockUtil.setCurrentTime(Date.from(moment));
        deed.run();
    }
}
