package se.saferreturn.logreview.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.saferreturn.accesslog.Access;
import se.saferreturn.accesslog.ChainCheck;
import se.saferreturn.accesslog.ChainProblem;
import se.saferreturn.accesslog.LoggedAccess;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.logreview.PatternReview;
import se.saferreturn.logreview.UnusualPattern;

/** What the page of the log reviewers is told. */
final class LogViews {

    private LogViews() {}

    /**
     * A page of the log, the latest first.
     *
     * @param next to be sent as {@code before} for the next page; absent on the last
     */
    record Page(List<Row> rows, @Nullable Long next) {

        @Override
        public String toString() {
            return "Page";
        }
    }

    /** A row of the log. */
    record Row(
            long position,
            Instant at,
            String person,
            String act,
            @Nullable String caseNumber,
            String subject,
            String basis,
            @Nullable String reason) {

        static Row of(LoggedAccess logged) {
            Access access = logged.access();
            return new Row(
                    logged.position(),
                    logged.at(),
                    access.person(),
                    access.act().name(),
                    text(access.caseNumber()),
                    access.subject(),
                    access.basis().name(),
                    access.reason());
        }

        @Override
        public String toString() {
            return "Row " + position;
        }
    }

    /** What was found in a time, both days included. */
    record Patterns(LocalDate from, LocalDate to, List<PatternView> patterns) {}

    /**
     * Something unusual.
     *
     * @param id to be sent back with a review
     * @param day absent when it is about a case
     */
    record PatternView(
            String id,
            String kind,
            String title,
            String details,
            String person,
            @Nullable String caseNumber,
            @Nullable LocalDate day,
            int count,
            Instant lastAt,
            @Nullable PatternReview review) {

        static PatternView of(UnusualPattern pattern) {
            return new PatternView(
                    pattern.id().toString(),
                    pattern.id().kind().code(),
                    pattern.id().kind().title(),
                    pattern.details(),
                    pattern.id().person(),
                    text(pattern.id().caseNumber()),
                    pattern.id().day(),
                    pattern.count(),
                    pattern.lastAt(),
                    pattern.review());
        }

        @Override
        public String toString() {
            return "Pattern " + id;
        }
    }

    /** Whether the log is as it was written. */
    record Chain(Instant checkedAt, long rows, String anchor, boolean intact, List<ChainProblem> problems) {

        static Chain of(ChainCheck check) {
            return new Chain(check.at(), check.rows(), check.anchor(), check.isIntact(), check.problems());
        }
    }

    private static @Nullable String text(@Nullable CaseNumber caseNumber) {
        return caseNumber == null ? null : caseNumber.value();
    }
}
