package se.saferreturn.logreview.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.saferreturn.access.Door;
import se.saferreturn.access.PassedDoor;
import se.saferreturn.access.Through;
import se.saferreturn.accesslog.AccessLogChain;
import se.saferreturn.accesslog.Act;
import se.saferreturn.accesslog.Basis;
import se.saferreturn.accesslog.LogFilter;
import se.saferreturn.accesslog.LogReader;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.logreview.PatternId;
import se.saferreturn.logreview.UnusualPattern;
import se.saferreturn.logreview.UnusualPatterns;
import se.saferreturn.routing.Clocks;

/** The access log, for those who watch over it. Every look into it stands in it as well. */
@RestController
@RequestMapping("/api/access-log")
class AccessLogController {

    private static final int ROWS = 50;
    private static final int MOST_ROWS = 200;
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 31;
    private static final int SHORTEST_NOTE = 10;
    private static final int LONGEST_NOTE = 2_000;

    private final LogReader reader;
    private final AccessLogChain chain;
    private final UnusualPatterns patterns;
    private final Clock clock;

    AccessLogController(LogReader reader, AccessLogChain chain, UnusualPatterns patterns, Clock clock) {
        this.reader = reader;
        this.chain = chain;
        this.patterns = patterns;
        this.clock = clock;
    }

    /**
     * Rows of the log, the latest first.
     *
     * @param person user name of a member of staff
     * @param caseNumber number of a case
     * @param from first day
     * @param to last day
     * @param before position behind which the page begins
     */
    @GetMapping
    LogViews.Page rows(
            @Through(Door.ACCESS_LOG) PassedDoor door,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String size) {
        LogFilter filter = LogQuery.filter(person, caseNumber, act, from, to);
        int rows = LogQuery.size(size, ROWS, MOST_ROWS);
        List<LoggedAccess> page = reader.page(filter, LogQuery.before(before), rows);
        // a name that nobody in the log has may be that of a person in a case, typed by mistake
        boolean ofStaff = filter.person() != null && !page.isEmpty();
        record(door, filter.caseNumber(), ofStaff ? "access log of " + filter.person() : "access log", null);
        return new LogViews.Page(
                page.stream().map(LogViews.Row::of).toList(),
                page.size() < rows ? null : page.get(rows - 1).position());
    }

    /**
     * What is unusual, by default in the last seven days.
     *
     * @param from first day
     * @param to last day, at most 31 days in all
     */
    @GetMapping("/patterns")
    LogViews.Patterns patterns(
            @Through(Door.ACCESS_LOG) PassedDoor door,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        LocalDate givenEnd = LogQuery.day("to", to);
        LocalDate last = givenEnd == null ? LocalDate.now(clock.withZone(Clocks.SWEDEN)) : givenEnd;
        LocalDate givenStart = LogQuery.day("from", from);
        LocalDate first = givenStart == null ? last.minusDays(USUAL_DAYS - 1L) : givenStart;
        if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS - 1L))) {
            throw new BadQueryException("from: Choose a day before the last one, and at most 31 days in all.");
        }
        List<UnusualPattern> found = patterns.find(LogQuery.start(first), LogQuery.start(last.plusDays(1)));
        record(door, null, "unusual patterns", null);
        return new LogViews.Patterns(
                first, last, found.stream().map(LogViews.PatternView::of).toList());
    }

    /**
     * What a reviewer found out about a pattern.
     *
     * @param pattern its id
     * @param note what it was
     */
    record Review(@Nullable String pattern, @Nullable String note) {

        @Override
        public String toString() {
            return "Review";
        }
    }

    @PostMapping("/reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@Through(Door.ACCESS_LOG) PassedDoor door, @RequestBody Review review) {
        PatternId pattern = PatternId.read(review.pattern() == null ? "" : review.pattern())
                .orElseThrow(() -> new BadQueryException("pattern: Send the id of a pattern as it was shown."));
        String note = review.note() == null ? "" : review.note().strip();
        if (note.length() < SHORTEST_NOTE || note.length() > LONGEST_NOTE) {
            throw new BadQueryException(
                    "note: Write what you found out, in 10 to 2000 characters and without the name of a person.");
        }
        if (pattern.person().equals(door.person().id())) {
            throw new BadQueryException("pattern: Somebody else has to review what you did yourself.");
        }
        record(door, pattern.caseNumber(), UnusualPatterns.subject(pattern), note);
    }

    /** What the last check of the whole log has found. */
    @GetMapping("/chain")
    LogViews.Chain chain(@Through(Door.ACCESS_LOG) PassedDoor door) {
        record(door, null, "state of the access log", null);
        return LogViews.Chain.of(chain.lastCheck());
    }

    /** Checks the whole log now. */
    @PostMapping("/chain")
    LogViews.Chain check(@Through(Door.ACCESS_LOG) PassedDoor door) {
        record(door, null, "check of the access log", null);
        return LogViews.Chain.of(chain.check());
    }

    private static void record(
            PassedDoor door, @Nullable CaseNumber caseNumber, String subject, @Nullable String note) {
        door.record(Act.REVIEWED, caseNumber, subject, Basis.OFFICE, note);
    }

    @ExceptionHandler
    ProblemDetail answer(BadQueryException bad) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, bad.getMessage());
    }
}
