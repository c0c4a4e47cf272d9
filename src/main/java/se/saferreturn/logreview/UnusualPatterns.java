package se.saferreturn.logreview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.CaseOfPerson;
import se.saferreturn.accesslog.DayOfPerson;
import se.saferreturn.accesslog.LogReader;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.referral.PersonSearch;

/** Finds what is unusual in the access log. No case file is opened for it. */
public class UnusualPatterns {

    /** More would not be looked at one by one. */
    static final int MOST = 500;

    private static final String REVIEWED = "pattern ";

    private final LogReader log;
    private final StaffDirectory staff;
    private final PersonSearch names;
    private final Thresholds thresholds;

    public UnusualPatterns(LogReader log, StaffDirectory staff, PersonSearch names, Thresholds thresholds) {
        this.log = log;
        this.staff = staff;
        this.names = names;
        this.thresholds = thresholds;
    }

    /** What a review of the pattern is called in the log. */
    public static String subject(PatternId id) {
        return REVIEWED + id;
    }

    /** What nobody has reviewed first, then by weight; at most {@value #MOST}. */
    public List<UnusualPattern> find(Instant from, Instant until) {
        Comparator<UnusualPattern> order = Comparator.comparing((UnusualPattern pattern) -> pattern.review() != null)
                .thenComparing(pattern -> pattern.id().kind())
                .thenComparing(UnusualPattern::count, Comparator.reverseOrder())
                .thenComparing(UnusualPattern::lastAt, Comparator.reverseOrder());
        return Stream.of(
                        rightsAltered(from, until),
                        ownNames(from, until),
                        emergencies(from, until),
                        refusals(from, until),
                        guesses(from, until),
                        searchStorms(from, until),
                        manyCases(from, until),
                        withoutTask(from, until),
                        outsideHours(from, until))
                .flatMap(patterns -> patterns)
                .map(this::withReview)
                .sorted(order)
                .limit(MOST)
                .toList();
    }

    private UnusualPattern withReview(UnusualPattern pattern) {
        return log.latest(Act.REVIEWED, subject(pattern.id()))
                .filter(review -> review.position() > pattern.lastPosition())
                .map(UnusualPatterns::review)
                .map(pattern::reviewed)
                .orElse(pattern);
    }

    private static PatternReview review(LoggedAccess row) {
        return new PatternReview(row.access().person(), row.at(), row.access().reason());
    }

    private Stream<UnusualPattern> rightsAltered(Instant from, Instant until) {
        return log.putBack(from, until).stream()
                .map(found -> ofDay(
                        PatternKind.RIGHTS_ALTERED,
                        found,
                        "Somebody has changed them in the database itself, " + found.count()
                                + " times; they were put back. What it was stands in the log."));
    }

    private Stream<UnusualPattern> emergencies(Instant from, Instant until) {
        return log.emergencies(from, until).stream()
                .map(found -> ofCase(PatternKind.EMERGENCY, found, "The reason stands in the log of the case."));
    }

    private Stream<UnusualPattern> withoutTask(Instant from, Instant until) {
        return log.withoutTask(from, until).stream()
                .map(found -> ofCase(
                        PatternKind.NO_TASK, found, "Read or changed " + found.count() + " times, never with a task."));
    }

    private Stream<UnusualPattern> refusals(Instant from, Instant until) {
        return log.refusals(from, until).stream()
                .filter(found -> found.count() >= thresholds.refusalsADay())
                .map(found -> ofDay(PatternKind.REFUSALS, found, "Kept out " + found.count() + " times."));
    }

    /** Each of them may be a slip; many may be a way to try out what the file knows. */
    private Stream<UnusualPattern> guesses(Instant from, Instant until) {
        return log.formsNotTaken(from, until).stream()
                .filter(found -> found.count() >= thresholds.refusedForms())
                .map(found -> ofCase(
                        PatternKind.GUESSES, found, "Sent a form " + found.count() + " times that was not taken."));
    }

    private Stream<UnusualPattern> searchStorms(Instant from, Instant until) {
        return log.searchesAnHour(from, until).stream()
                .filter(found -> found.count() >= thresholds.searchesAnHour())
                .map(found -> ofDay(PatternKind.SEARCH_STORM, found, found.count() + " searches within one hour."));
    }

    private Stream<UnusualPattern> outsideHours(Instant from, Instant until) {
        return log.outsideOfficeHours(from, until).stream()
                .map(found -> ofDay(
                        PatternKind.OUTSIDE_HOURS,
                        found,
                        "Read or changed something " + found.count()
                                + " times between 20 and 6, or on a Saturday or Sunday."));
    }

    private Stream<UnusualPattern> manyCases(Instant from, Instant until) {
        List<DayOfPerson> days = log.casesADay(from, until);
        Map<String, Optional<StaffMember>> members = new HashMap<>();
        ToIntFunction<DayOfPerson> usual = day -> median(days.stream()
                .filter(other -> isColleague(members, other.person(), day.person()))
                .map(DayOfPerson::count)
                .toList());
        return days.stream()
                .filter(day -> day.count() >= thresholds.manyCases())
                .filter(day -> day.count() >= thresholds.timesAsMany() * usual.applyAsInt(day))
                .map(day -> ofDay(
                        PatternKind.MANY_CASES,
                        day,
                        day.count() + " cases; colleagues usually have " + usual.applyAsInt(day) + " on a day."));
    }

    /** Who is not in the directory is compared with everybody. */
    private boolean isColleague(Map<String, Optional<StaffMember>> members, String other, String person) {
        if (other.equals(person)) {
            return false;
        }
        Optional<StaffMember> one = members.computeIfAbsent(person, staff::find);
        Optional<StaffMember> two = members.computeIfAbsent(other, staff::find);
        return one.isEmpty() || two.isEmpty() || one.get().isColleagueOf(two.get());
    }

    static int median(List<Integer> counts) {
        List<Integer> sorted = counts.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private Stream<UnusualPattern> ownNames(Instant from, Instant until) {
        List<UnusualPattern> found = new ArrayList<>();
        log.cases(from, until).stream()
                .collect(Collectors.groupingBy(CaseOfPerson::person))
                .forEach((person, cases) ->
                        staff.find(person).ifPresent(member -> found.addAll(ownNames(member, cases))));
        return found.stream();
    }

    private List<UnusualPattern> ownNames(StaffMember member, List<CaseOfPerson> cases) {
        Set<CaseNumber> surname = names.named(member.lastName());
        if (surname.isEmpty()) {
            return List.of();
        }
        Set<CaseNumber> whole = names.named(member.firstName() + " " + member.lastName());
        return cases.stream()
                .filter(one -> surname.contains(one.caseNumber()))
                .map(one -> ofCase(
                        PatternKind.OWN_NAME,
                        one,
                        whole.contains(one.caseNumber())
                                ? "First name and surname stand among the names of the case."
                                : "The surname stands among the names of the case."))
                .toList();
    }

    private static UnusualPattern ofCase(PatternKind kind, CaseOfPerson found, String details) {
        return new UnusualPattern(
                PatternId.ofCase(kind, found.person(), found.caseNumber()),
                details,
                found.count(),
                found.lastPosition(),
                found.lastAt(),
                null);
    }

    private static UnusualPattern ofDay(PatternKind kind, DayOfPerson found, String details) {
        return new UnusualPattern(
                PatternId.ofDay(kind, found.person(), found.day()),
                details,
                found.count(),
                found.lastPosition(),
                found.lastAt(),
                null);
    }
}
