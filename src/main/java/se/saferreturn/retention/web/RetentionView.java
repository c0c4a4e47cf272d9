package se.saferreturn.retention.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.saferreturn.retention.ErasureOrder;
import se.saferreturn.retention.ErasureRecord;
import se.saferreturn.retention.Retention.SoonOver;
import se.saferreturn.retention.RetentionStatus;
import se.saferreturn.retention.ReviewReason;

/** How things stand with the keeping of files: numbers, days and reasons, and nobody's name but the officers'. */
record RetentionView(
        List<Soon> soonOver,
        List<Waiting> waiting,
        List<Kept> kept,
        List<Kept> archive,
        List<Ordered> toBeErased,
        List<Erased> erased) {

    record Soon(String caseNumber, LocalDate lastNote, LocalDate overOn, LocalDate eraseBy) {
        static Soon of(SoonOver file) {
            return new Soon(file.caseNumber().value(), file.lastNote(), file.overOn(), file.eraseBy());
        }
    }

    record Waiting(String caseNumber, Instant since, List<String> doubts) {
        static Waiting of(RetentionStatus standing) {
            return new Waiting(
                    standing.caseNumber().value(),
                    standing.since(),
                    standing.doubts().stream().sorted().map(ReviewReason::words).toList());
        }
    }

    record Kept(String caseNumber, Instant since, @Nullable LocalDate until) {
        static Kept of(RetentionStatus standing) {
            return new Kept(standing.caseNumber().value(), standing.since(), standing.keptUntil());
        }
    }

    /**
     * A file that is being erased.
     *
     * @param failedPart what could not let go of it when it was last tried
     */
    record Ordered(
            String caseNumber,
            Instant since,
            String grounds,
            String decidedBy,
            @Nullable String confirmedBy,
            int attempts,
            @Nullable Instant lastTriedAt,
            @Nullable String failedPart) {
        static Ordered of(RetentionStatus standing) {
            ErasureOrder order = standing.order();
            RetentionStatus.Failure failure = standing.failure();
            return new Ordered(
                    standing.caseNumber().value(),
                    standing.since(),
                    order == null ? "" : order.grounds().code(),
                    order == null ? "" : order.decidedBy(),
                    order == null ? null : order.confirmedBy(),
                    failure == null ? 0 : failure.attempts(),
                    failure == null ? null : failure.lastTriedAt(),
                    failure == null ? null : failure.part());
        }
    }

    record Erased(
            String caseNumber,
            Instant erasedAt,
            String grounds,
            String decidedBy,
            @Nullable String confirmedBy) {
        static Erased of(ErasureRecord record) {
            ErasureOrder order = record.order();
            return new Erased(
                    record.caseNumber().value(),
                    record.erasedAt(),
                    order.grounds().code(),
                    order.decidedBy(),
                    order.confirmedBy());
        }
    }
}
