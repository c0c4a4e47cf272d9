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
import se.saferreturn.accesslog.LogOfPeriod;
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
    private final StaffNames staff;
    private final PersonSearch names;
    private final Thresholds thresholds;

    public UnusualPatterns(LogReader log, StaffNames staff, PersonSearch names, Thresholds thresholds) {
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
        LogOfPeriod period = log.period(from, until);
        List<UnusualPattern> found = Stream.of(
                        rightsAltered(period),
                        ownNames(period),
                        emergencies(period),
                        refusals(period),
                        guesses(period),
                        searchStorms(period),
                        manyCases(period),
                        withoutTask(period),
                        outsideHours(period))
                .flatMap(patterns -> patterns)
                .toList();
        Map<String, LoggedAccess> reviews = reviews(found);
        return found.stream()
                .map(pattern -> withReview(pattern, reviews))
                .sorted(order)
                .limit(MOST)
                .toList();
    }

    /** A review counts when it is later than what it is about. */
    private Map<String, LoggedAccess> reviews(List<UnusualPattern> found) {
        long first =
                found.stream().mapToLong(UnusualPattern::lastPosition).min().orElse(0);
        return log.latest(
                Act.REVIEWED,
                found.stream().map(pattern -> subject(pattern.id())).collect(Collectors.toSet()),
                first);
    }

    private static UnusualPattern withReview(UnusualPattern pattern, Map<String, LoggedAccess> reviews) {
        return Optional.ofNullable(reviews.get(subject(pattern.id())))
                .filter(review -> review.position() > pattern.lastPosition())
                .map(UnusualPatterns::review)
                .map(pattern::reviewed)
                .orElse(pattern);
    }

    private static PatternReview review(LoggedAccess row) {
        return new PatternReview(row.access().person(), row.at(), row.access().reason());
    }

    private static Stream<UnusualPattern> rightsAltered(LogOfPeriod period) {
        return period.putBack().stream()
                .map(found -> ofDay(
                        PatternKind.RIGHTS_ALTERED,
                        found,
                        "Somebody has changed them in the database itself, " + found.count()
                                + " times; they were put back. What it was stands in the log."));
    }

    private static Stream<UnusualPattern> emergencies(LogOfPeriod period) {
        return period.emergencies().stream()
                .map(found -> ofCase(PatternKind.EMERGENCY, found, "The reason stands in the log of the case."));
    }

    private static Stream<UnusualPattern> withoutTask(LogOfPeriod period) {
        return period.withoutTask().stream()
                .map(found -> ofCase(
                        PatternKind.NO_TASK, found, "Read or changed " + found.count() + " times, never with a task."));
    }

    private Stream<UnusualPattern> refusals(LogOfPeriod period) {
        return period.refusals().stream()
                .filter(found -> found.count() >= thresholds.refusalsADay())
                .map(found -> ofDay(PatternKind.REFUSALS, found, "Kept out " + found.count() + " times."));
    }

    /** Each of them may be a slip; many may be a way to try out what the file knows. */
    private Stream<UnusualPattern> guesses(LogOfPeriod period) {
        return period.formsNotTaken().stream()
                .filter(found -> found.count() >= thresholds.refusedForms())
                .map(found -> ofCase(
                        PatternKind.GUESSES, found, "Sent a form " + found.count() + " times that was not taken."));
    }

    private Stream<UnusualPattern> searchStorms(LogOfPeriod period) {
        return period.searchesAnHour().stream()
                .filter(found -> found.count() >= thresholds.searchesAnHour())
                .map(found -> ofDay(PatternKind.SEARCH_STORM, found, found.count() + " searches within one hour."));
    }

    private Stream<UnusualPattern> outsideHours(LogOfPeriod period) {
        return period.outsideOfficeHours().stream()
                .map(found -> ofDay(
                        PatternKind.OUTSIDE_HOURS,
                        found,
                        "Read or changed something " + found.count()
                                + " times between 20 and 6, or on a Saturday or Sunday."));
    }

    private Stream<UnusualPattern> manyCases(LogOfPeriod period) {
        List<DayOfPerson> days = period.casesADay();
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

    private Stream<UnusualPattern> ownNames(LogOfPeriod period) {
        List<UnusualPattern> found = new ArrayList<>();
        period.cases().stream()
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
